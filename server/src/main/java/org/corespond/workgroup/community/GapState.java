package org.corespond.workgroup.community;

/** Where a gap stands. */
public enum GapState {
    OPEN,
    TAKEN_UP,
    CLOSED,
    NOT_NOW;

    /** Whether the workgroup still has to look at it. */
    public boolean waits() {
        return this == OPEN || this == TAKEN_UP;
    }
}
