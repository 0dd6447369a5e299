package org.corespond.directory;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A service that answers, run by one agency, with its daily hours and the age that it begins at.
 *
 * @param opens local time; equal to {@code closes} means around the clock
 * @param closes local time; earlier than {@code opens} means past midnight
 * @param minAge years, 0 for everybody
 */
public record Program(
        UUID id, UUID agencyId, ProgramKind kind, String name, LocalTime opens, LocalTime closes, int minAge) {

    public boolean openAt(Instant moment, ZoneId zone) {
        LocalTime local = ZonedDateTime.ofInstant(moment, zone).toLocalTime();
        if (opens.equals(closes)) {
            return true;
        }
        return opens.isBefore(closes)
                ? !local.isBefore(opens) && local.isBefore(closes)
                : !local.isBefore(opens) || local.isBefore(closes);
    }
}
