package org.corespond.sharing.decision;

/** What a segment is about (disclosure.md A.1). Counseling notes (SUDN) have no column and stay closed by default. */
public enum DataClass {
    DEM,
    MH,
    PSYN,
    SUD,
    CJI,
    LEI,
    EDU,
    PLAN,
    PLOC,
    CAP,
    SUDN;

    /** What only the health law's own doors open: a state law that requires something never opens these. */
    boolean closedToStateLaw() {
        return this == SUD || this == SUDN || this == CJI || this == EDU;
    }
}
