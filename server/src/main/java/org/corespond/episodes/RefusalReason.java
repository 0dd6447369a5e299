package org.corespond.episodes;

/** Why an offer was not taken (data dictionary 5.6, and the same words for teams). */
public enum RefusalReason {
    NO_CAPACITY,
    STAFFING,
    MEDICAL,
    BEHAVIOR,
    AGE,
    INTOXICATION,
    INSURANCE,
    WRONG_COUNTY,
    NOT_SAFE,
    OTHER
}
