package org.corespond.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call was cleared; it counts as a mental health call by its types, the flag at clear or an encounter (oracle 1). */
public record CallEnded(
        UUID communityId,
        UUID callId,
        @Nullable UUID episodeId,
        boolean mentalHealth,
        Instant receivedAt,
        Instant at) {}
