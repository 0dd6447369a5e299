package org.corespond.training;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an officer was designated for CIT, or opted out.
 *
 * @param reason why, or ""
 */
public record CitStanding(UUID learner, Kind kind, LocalDate on, String reason) {
    /** What it is. */
    public enum Kind {
        DESIGNATED,
        OPTED_OUT
    }
}
