package org.corespond.calls;

/** Why a route is closed for a call. */
public enum RouteClosed {
    NO_PROGRAM,
    UNDER_AGE,
    CLOSED,
    NOBODY_FREE,
    RISK_ANSWERED,
    CALLER_REFUSED,
    POLICE_NEEDED,
    CODE_NOT_ENABLED
}
