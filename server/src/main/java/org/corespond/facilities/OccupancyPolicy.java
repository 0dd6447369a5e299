package org.corespond.facilities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many places are free, and how far the number can be trusted. */
final class OccupancyPolicy {
    /** An entry older than this is shown stale and not offered first (oracle 25). */
    static final Duration STALE = Duration.ofHours(4);

    private OccupancyPolicy() {}

    /** What can happen to the places of a facility. */
    enum Kind {
        DECLARED,
        CONFIRMED,
        ARRIVED,
        DISCHARGED
    }

    /**
     * @param free the number told, with a declaration or confirmation alone
     */
    record Fact(Kind kind, @Nullable Integer free, Instant at) {}

    /**
     * Counts from the last declared number on: arrivals take a place, discharges give one, accepted and not yet
     * arrived ones hold one; never below none, never above the staffed places (oracle 26).
     *
     * @param facts in the order of recording
     */
    static Room count(List<Fact> facts, int staffed, int held, Instant now) {
        int free = 0;
        Instant toldAt = null;
        for (Fact fact : facts) {
            if (fact.free() != null) {
                free = fact.free();
                toldAt = fact.at();
            } else {
                free += fact.kind() == Kind.DISCHARGED ? 1 : -1;
            }
        }
        int within = Math.clamp(free, 0, staffed);
        return new Room(Math.max(0, within - held), staffed, staffed - within, held, toldAt, trust(toldAt, now));
    }

    private static Room.Trust trust(@Nullable Instant toldAt, Instant now) {
        if (toldAt == null) {
            return Room.Trust.NEVER_TOLD;
        }
        return toldAt.plus(STALE).isBefore(now) ? Room.Trust.STALE : Room.Trust.FRESH;
    }
}
