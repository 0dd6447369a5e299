package org.corespond.field;

/** What a disposition counts as in the outcomes (data dictionary 5.4, decisions 7). */
public enum DispositionClass {
    CARE_INVOLUNTARY,
    CARE_VOLUNTARY,
    EMERGENCY_DEPARTMENT,
    LINKAGE,
    SOCIAL,
    OFFERED,
    COMMUNITY,
    JUSTICE_CITE,
    JUSTICE_ARREST,
    NONE,
    UNKNOWN,
    EXCLUDED
}
