package org.corespond.field;

/** Why a person declined what was offered. */
public enum DeclineReason {
    NO_NEED_SEEN,
    WANTS_TO_WAIT,
    HAS_OWN_PROVIDER,
    BAD_EXPERIENCE,
    COST,
    DISTANCE,
    NO_REASON_GIVEN,
    OTHER
}
