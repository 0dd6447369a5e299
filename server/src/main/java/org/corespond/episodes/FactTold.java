package org.corespond.episodes;

import java.time.Instant;
import java.util.UUID;

/** The timeline of an episode has one more fact, or one set right; who wants to know more reads it there. */
public record FactTold(UUID communityId, UUID episodeId, FactKind kind, Instant at) {}
