package org.corespond.episodes;

import java.time.Instant;
import java.util.UUID;
import org.corespond.kernel.Role;

/**
 * Nobody answered in time. It rings at the dispatcher, then at the supervisor, then at the coordinator, until seen.
 *
 * @param kind route-unanswered, no-route-left, relay-unanswered
 * @param role at whom it rings now
 */
public record Alarm(UUID id, UUID episodeId, String kind, Role role, Instant raisedAt) {}
