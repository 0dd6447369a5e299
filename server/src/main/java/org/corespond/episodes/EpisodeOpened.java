package org.corespond.episodes;

import java.time.Instant;
import java.util.UUID;

/** A person's episode began. */
public record EpisodeOpened(UUID communityId, UUID episodeId, UUID agencyId, Instant at) {}
