package org.corespond.calls;

/** The line on which a call came in. */
public enum CallLine {
    EMERGENCY_911,
    CRISIS_988,
    HOTLINE,
    WARMLINE,
    OFFICER_LINE
}
