package org.corespond.training;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A course that is given on days at a place.
 *
 * @param lent seats kept for other agencies than the host
 */
public record CourseClass(
        UUID id,
        UUID courseId,
        int number,
        UUID hostId,
        String place,
        LocalDate from,
        LocalDate to,
        int seats,
        int lent,
        String instructor,
        Standing standing,
        String reason) {

    /** What became of it. */
    public enum Standing {
        PLANNED,
        CLOSED,
        CALLED_OFF
    }

    public boolean open() {
        return standing == Standing.PLANNED;
    }
}
