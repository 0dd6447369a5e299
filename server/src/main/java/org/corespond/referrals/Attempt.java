package org.corespond.referrals;

import java.time.Instant;

/** A try to reach the person. */
public record Attempt(Way way, boolean reached, Instant at) {

    /** How it was tried. */
    public enum Way {
        PHONE,
        TEXT,
        VISIT,
        VIA_FAMILY
    }
}
