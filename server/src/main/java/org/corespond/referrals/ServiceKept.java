package org.corespond.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person kept a service: this, and not the booking, is a connection (O1.4). */
public record ServiceKept(
        UUID communityId, UUID episodeId, @Nullable UUID personId, UUID referralId, Referral.Type type, Instant at) {}
