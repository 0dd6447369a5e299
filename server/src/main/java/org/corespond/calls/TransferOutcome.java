package org.corespond.calls;

/** How a transfer ended (dispatch-diversion 6.4). */
public enum TransferOutcome {
    RESOLVED_BY_PHONE(true),
    MOBILE_DISPATCHED(true),
    RETURNED_TO_911(true),
    HUNG_UP_BEFORE_PICKUP(false),
    NO_CLINICIAN(false),
    CALLER_REFUSED(false),
    LINE_FAILURE(false);

    private final boolean linked;

    TransferOutcome(boolean linked) {
        this.linked = linked;
    }

    /** Somebody on the other side took the call. */
    boolean linked() {
        return linked;
    }
}
