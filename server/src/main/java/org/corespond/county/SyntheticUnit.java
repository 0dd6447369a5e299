package org.corespond.county;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A crew with its shift, its days off and its members. */
public record SyntheticUnit(
        String id,
        String agencyId,
        int county,
        String callSign,
        Kind kind,
        Shift shift,
        Set<DayOfWeek> daysOff,
        List<Member> members) {

    /** One of the crew; the certificate date says from when a crisis-intervention course counts. */
    public record Member(
            String badge,
            String name,
            String role,
            @Nullable LocalDate citCertifiedOn) {}

    public enum Kind {
        PATROL,
        CO_RESPONDER,
        MOBILE_CRISIS,
        COMMUNITY_RESPONDER,
        EMS
    }

    public enum Shift {
        DAY(7, 8),
        EVENING(15, 8),
        NIGHT(23, 8),
        LATE(12, 10),
        LONG_DAY(8, 12);

        private final int startHour;
        private final int hours;

        Shift(int startHour, int hours) {
            this.startHour = startHour;
            this.hours = hours;
        }

        LocalDateTime startsOn(LocalDate day) {
            return day.atTime(startHour, 0);
        }

        int hours() {
            return hours;
        }
    }

    /** Whether the crew is at work then; a night shift belongs to the day on which it began. */
    public boolean onDutyAt(LocalDateTime time) {
        LocalDateTime began = shift.startsOn(time.toLocalDate());
        LocalDateTime start = began.isAfter(time) ? began.minusDays(1) : began;
        return time.isBefore(start.plusHours(shift.hours())) && !daysOff.contains(start.getDayOfWeek());
    }

    /** Whether somebody in the crew held the certificate on that day (oracle 2). */
    public boolean citCertifiedOn(LocalDate day) {
        for (Member member : members) {
            LocalDate since = member.citCertifiedOn();
            if (since != null && !since.isAfter(day)) {
                return true;
            }
        }
        return false;
    }
}
