package org.corespond.bench;

import java.util.Arrays;
import java.util.List;

/** What many requests took, from the first byte sent to the last byte read. */
final class Timings {
    private final long[] sortedNanos;
    private final long failures;
    private final double seconds;

    private Timings(long[] sortedNanos, long failures, double seconds) {
        this.sortedNanos = sortedNanos;
        this.failures = failures;
        this.seconds = seconds;
    }

    static Timings of(List<long[]> parts, long failures, double seconds) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Timings(all, failures, seconds);
    }

    long failures() {
        return failures;
    }

    double perSecond() {
        return sortedNanos.length / seconds;
    }

    /** In milliseconds; {@code share} from 0 to 1. */
    double percentile(double share) {
        if (sortedNanos.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.clamp(at, 0, sortedNanos.length - 1)] / 1e6;
    }
}
