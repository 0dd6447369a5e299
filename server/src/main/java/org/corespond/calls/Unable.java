package org.corespond.calls;

/** Whether the call-taker can say that the person cannot speak for themselves. */
public enum Unable {
    NOT_NOW,
    OPEN,
    SAID
}
