package org.corespond.sharing.decision;

/** A body of law that a segment carries; all that it carries must allow. */
public enum Regime {
    HIPAA,
    PART2,
    CJIS,
    FERPA,
    STATE,
    AGREEMENT,
    DIRECTIVE
}
