package org.corespond.county;

import java.time.Instant;

/** The offer of a call to a clinician or peer by phone, and what became of it (dispatch-diversion 6.4). */
public record SyntheticTransfer(Line line, Instant offeredAt, int secondsToPickUp, Outcome outcome) {
    public enum Line {
        CLINICIAN,
        WARMLINE,
        LIFELINE_988
    }

    public enum Outcome {
        RESOLVED_BY_PHONE,
        MOBILE_DISPATCHED,
        RETURNED_TO_911,
        CALLER_HUNG_UP,
        NO_CLINICIAN
    }

    /** Closed with no police, fire or EMS and no crew at all (oracle 19). */
    public boolean closedByPhone() {
        return outcome == Outcome.RESOLVED_BY_PHONE || outcome == Outcome.CALLER_HUNG_UP;
    }
}
