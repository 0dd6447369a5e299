package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a seat, or as coordinator of an agency.
 *
 * @param account with which the person signs in, if at all
 * @param until the last day; absent: until further notice
 */
public record Tenure(
        UUID id,
        String name,
        @Nullable UUID account,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
