package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time spans counted by the second, so that a percentile of a million needs one small table. */
final class Spans {
    private static final int DAY = 86_400;

    private final int[] seconds = new int[DAY];
    private long counted;
    private long missing;
    private long impossible;

    /** A span that is negative or not under 24 h, or that lacks a stamp, is excluded and counted (decisions 4). */
    void add(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            missing++;
            return;
        }
        long span = Duration.between(from, to).toSeconds();
        if (span < 0 || span >= DAY) {
            impossible++;
            return;
        }
        seconds[(int) span]++;
        counted++;
    }

    Map<String, Object> minutes() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", counted);
        figures.put("missing", missing);
        figures.put("impossible", impossible);
        if (counted > 0) {
            figures.put("median", rounded(percentile(.5)));
            figures.put("p90", rounded(percentile(.9)));
        }
        return figures;
    }

    long within(int limitSeconds) {
        long within = 0;
        for (int second = 0; second <= limitSeconds; second++) {
            within += seconds[second];
        }
        return within;
    }

    // Linear between the two nearest ranks, as percentile_cont does.
    private double percentile(double share) {
        double rank = share * (counted - 1);
        long below = (long) Math.floor(rank);
        double low = ranked(below);
        double high = ranked(Math.min(below + 1, counted - 1));
        return (low + (high - low) * (rank - below)) / 60;
    }

    private int ranked(long rank) {
        long passed = 0;
        for (int second = 0; second < DAY; second++) {
            passed += seconds[second];
            if (passed > rank) {
                return second;
            }
        }
        throw new IllegalStateException("no span of rank " + rank);
    }

    private static double rounded(double minutes) {
        return Math.round(minutes * 10_000) / 10_000.0;
    }
}
