package org.corespond.sharing.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From the first instant to before the last: what ends at an instant is over at that instant. */
final class Span {
    private Span() {}

    static boolean covers(Instant from, @Nullable Instant until, Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    @Nullable
    static Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** No end is later than any end. */
    @Nullable
    static Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? other : one;
    }
}
