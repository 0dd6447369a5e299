package org.corespond.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service answered a referral (O1.3). */
public record ReferralAnswered(
        UUID communityId,
        UUID episodeId,
        UUID referralId,
        Referral.Type type,
        boolean accepted,
        Referral.@Nullable ServiceReason reason,
        Instant sentAt,
        Instant at) {}
