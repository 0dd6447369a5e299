package org.corespond.facilities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The places of a facility now.
 *
 * @param free after those that are held for people on their way
 * @param toldAt when somebody last declared or confirmed the number
 */
public record Room(
        int free,
        int staffed,
        int occupied,
        int held,
        @Nullable Instant toldAt,
        Trust trust) {

    /** How far the number can be trusted (oracle 25). */
    public enum Trust {
        FRESH,
        STALE,
        NEVER_TOLD
    }

    /** Occupied of staffed, in percent (oracle 26); a facility without staff is full. */
    public int percent() {
        return staffed == 0 ? 100 : 100 * occupied / staffed;
    }

    public boolean fresh() {
        return trust == Trust.FRESH;
    }
}
