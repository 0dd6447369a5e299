package org.corespond.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a one-time link still opens: not used, younger than 72 hours, not guessed at five times (decisions 21). */
final class LinkPolicy {
    static final Duration VALID = Duration.ofDays(3);
    static final int TRIES = 5;

    private LinkPolicy() {}

    static boolean opens(@Nullable Instant usedAt, Instant expiresAt, int tries, Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && tries < TRIES;
    }
}
