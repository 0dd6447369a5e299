package org.corespond.calls;

import java.time.Instant;
import java.util.UUID;

/** A call came in. */
public record CallReceived(UUID communityId, UUID callId, UUID agencyId, CallLine line, Instant at) {}
