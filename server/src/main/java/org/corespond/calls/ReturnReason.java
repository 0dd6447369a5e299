package org.corespond.calls;

/** Why a transferred call came back to 911 (dispatch-diversion 6.4). */
public enum ReturnReason {
    RISK_ROSE,
    CALLER_ASKED,
    MEDICAL,
    LOST_CONTACT
}
