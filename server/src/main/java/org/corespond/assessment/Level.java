package org.corespond.assessment;

import java.math.BigDecimal;

/** How far a domain is: 0 to 24 exploring, 25 to 49 building, 50 to 74 operating, 75 to 100 sustaining. */
public enum Level {
    EXPLORING,
    BUILDING,
    OPERATING,
    SUSTAINING;

    private static final BigDecimal QUARTER = new BigDecimal(25);

    /** At 25, 50 and 75 percent the next begins; a value between two belongs to the lower (self-assessment.md). */
    static Level of(BigDecimal percent) {
        int quarter = percent.divideToIntegralValue(QUARTER).intValue();
        return values()[Math.min(quarter, values().length - 1)];
    }
}
