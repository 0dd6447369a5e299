package org.corespond.facilities;

import org.corespond.people.AgeBand;
import org.jspecify.annotations.Nullable;

/** Whether a person is of an age that a program takes; an age that nobody knows is asked, not refused. */
final class AgePolicy {
    private static final int OLDEST = 130;

    private AgePolicy() {}

    /** What is known of the fit. */
    enum Fit {
        YES,
        NO,
        UNKNOWN
    }

    /** A band fits when all its ages do, and does not when none does (oracle 17: 17 under an 18+ program is no). */
    static Fit of(AgeBand band, int minAge, @Nullable Integer maxAge) {
        int most = maxAge == null ? OLDEST : maxAge;
        int youngest = youngest(band);
        int oldest = oldest(band);
        if (oldest < minAge || youngest > most) {
            return Fit.NO;
        }
        return youngest >= minAge && oldest <= most ? Fit.YES : Fit.UNKNOWN;
    }

    private static int youngest(AgeBand band) {
        return switch (band) {
            case CHILD, UNKNOWN -> 0;
            case TEEN -> 13;
            case YOUNG_ADULT -> 18;
            case ADULT -> 26;
            case OLDER_ADULT -> 65;
        };
    }

    private static int oldest(AgeBand band) {
        return switch (band) {
            case CHILD -> 12;
            case TEEN -> 17;
            case YOUNG_ADULT -> 25;
            case ADULT -> 64;
            case OLDER_ADULT, UNKNOWN -> OLDEST;
        };
    }
}
