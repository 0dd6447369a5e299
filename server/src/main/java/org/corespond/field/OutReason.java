package org.corespond.field;

/** Why a unit cannot go although it has a crew. */
public enum OutReason {
    VEHICLE,
    EQUIPMENT,
    SHORT_OF_STAFF,
    TRAINING,
    BREAK,
    OTHER
}
