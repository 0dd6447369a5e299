package org.corespond.calls;

/** Why a person chose otherwise than the protocol. */
public enum OverrideReason {
    KNOWN_PERSON,
    MORE_RISK_THAN_ASKED,
    LESS_RISK_THAN_ASKED,
    CALLER_WISH,
    LOCAL_KNOWLEDGE,
    SUPERVISOR,
    OTHER
}
