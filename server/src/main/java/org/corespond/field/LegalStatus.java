package org.corespond.field;

/** Under which law the person was dealt with (data dictionary 5.2). */
public enum LegalStatus {
    VOLUNTARY,
    EMERGENCY_HOLD,
    COURT_ORDER,
    CUSTODY_CRIMINAL,
    NONE
}
