package org.corespond.referrals;

import org.springframework.stereotype.Component;

/** What a follow-up worker does. */
@Component
record Deeds(
        TryContact tryContact, SendReferral sendReferral, MoveReferral moveReferral, CloseFollowUp closeFollowUp) {}
