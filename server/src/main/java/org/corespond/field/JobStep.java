package org.corespond.field;

/** The one big thing that a responder does next. */
public enum JobStep {
    PHONE,
    EN_ROUTE,
    ARRIVED,
    ENCOUNTER,
    NEXT,
    WAIT,
    LEAVE,
    DOOR,
    HANDOVER,
    CLEAR
}
