package org.corespond.episodes;

import java.time.Instant;
import java.util.UUID;

/** A person's episode ended, with its reason. */
public record EpisodeClosed(UUID communityId, UUID episodeId, ClosingCode code, Instant at) {}
