package org.corespond.calls;

/** How urgent a call is (dispatch-diversion 6.3): 1 help by phone, 2 a team, 3 a team with police, 4 police or EMS now. */
public enum TriageLevel {
    ROUTINE(1),
    MODERATE(2),
    URGENT(3),
    EMERGENT(4);

    private final int number;

    TriageLevel(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The level of a number from 1 to 4. */
    public static TriageLevel of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("a level is 1 to 4, not " + number);
        }
        return values()[number - 1];
    }
}
