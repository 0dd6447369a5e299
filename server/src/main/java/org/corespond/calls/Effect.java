package org.corespond.calls;

/** What a rule asks for beside a level: a sobering place is offered, or responders get the safety packet. */
public enum Effect {
    SOBERING,
    SAFETY_PACKET
}
