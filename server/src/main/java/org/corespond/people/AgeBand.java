package org.corespond.people;

/** An age as it is told on the phone; only bands go on boards. */
public enum AgeBand {
    CHILD,
    TEEN,
    YOUNG_ADULT,
    ADULT,
    OLDER_ADULT,
    UNKNOWN;

    /** The band of an age in years; a negative age is unknown. */
    public static AgeBand of(int years) {
        if (years < 0) {
            return UNKNOWN;
        }
        if (years < 13) {
            return CHILD;
        }
        if (years < 18) {
            return TEEN;
        }
        if (years < 26) {
            return YOUNG_ADULT;
        }
        return years < 65 ? ADULT : OLDER_ADULT;
    }
}
