package org.corespond.facilities;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Drop-off time: officer released less arrived at the facility, in UTC (facilities 7.3, data dictionary 5.9). */
final class DropOffPolicy {
    private static final Duration DAY = Duration.ofHours(24);

    private DropOffPolicy() {}

    /** A measured span, or why there is none. */
    sealed interface DropOff {}

    /**
     * @param span from the door to the release, at least zero, less than a day
     */
    record Measured(Duration span) implements DropOff {
        long minutes() {
            return span.toMinutes();
        }
    }

    /** Counted as excluded, never as zero. */
    record NotUsable(Reason reason) implements DropOff {}

    enum Reason {
        MISSING,
        NEGATIVE,
        TOO_LONG,
        OUT_OF_ORDER
    }

    /** Custody, when it has a time, lies between the door and the release. */
    static DropOff measure(@Nullable Instant arrived, @Nullable Instant custody, @Nullable Instant released) {
        if (arrived == null || released == null) {
            return new NotUsable(Reason.MISSING);
        }
        if (released.isBefore(arrived)) {
            return new NotUsable(Reason.NEGATIVE);
        }
        if (custody != null && (custody.isBefore(arrived) || custody.isAfter(released))) {
            return new NotUsable(Reason.OUT_OF_ORDER);
        }
        Duration span = Duration.between(arrived, released);
        return span.compareTo(DAY) < 0 ? new Measured(span) : new NotUsable(Reason.TOO_LONG);
    }

    /** Calm up to the target, late past it. */
    static boolean late(Instant arrived, Instant until, int targetMinutes) {
        return Duration.between(arrived, until).compareTo(Duration.ofMinutes(targetMinutes)) > 0;
    }
}
