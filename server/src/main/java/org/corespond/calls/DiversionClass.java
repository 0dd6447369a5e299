package org.corespond.calls;

/** Whether a transfer kept a call away from police, fire and EMS (decisions 9; Baltimore's published definition). */
public enum DiversionClass {
    SUCCESSFUL,
    CO_NOTIFICATION,
    NOT_DIVERTED
}
