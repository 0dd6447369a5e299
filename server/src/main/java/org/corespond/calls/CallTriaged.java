package org.corespond.calls;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;

/** A call became an episode under this level and route; overridden when a person chose otherwise than the protocol. */
public record CallTriaged(
        UUID communityId,
        UUID callId,
        UUID episodeId,
        TriageLevel level,
        ProgramKind route,
        String protocolId,
        int protocolVersion,
        boolean overridden,
        Instant at) {}
