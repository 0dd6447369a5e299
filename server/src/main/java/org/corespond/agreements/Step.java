package org.corespond.agreements;

import java.time.Instant;

/** One step of the work on an agreement. */
public record Step(int number, Kind kind, String note, String by, Instant at) {
    /** What was done, what calls for a review, and what a review came to. */
    public enum Kind {
        SENT,
        REMARK,
        RETURNED,
        LAW_CHANGE,
        SENTINEL_EVENT,
        NEW_PARTNER,
        KEPT,
        AMEND,
        END;

        /** Whether it calls for a review before the year is over (collaboration.md 10.2). */
        public boolean calls() {
            return this == LAW_CHANGE || this == SENTINEL_EVENT || this == NEW_PARTNER;
        }

        /** Whether it is what a review came to. */
        public boolean concludes() {
            return this == KEPT || this == AMEND || this == END;
        }
    }
}
