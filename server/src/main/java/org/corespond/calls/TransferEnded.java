package org.corespond.calls;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/** The transfer of a call ended: how, how fast it was taken up, and whether it kept police, fire and EMS away. */
public record TransferEnded(
        UUID communityId,
        UUID callId,
        @Nullable UUID episodeId,
        @Nullable ProgramKind kind,
        TransferOutcome outcome,
        @Nullable Integer secondsToPickUp,
        DiversionClass diversion,
        Instant at) {}
