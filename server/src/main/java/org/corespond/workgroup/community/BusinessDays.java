package org.corespond.workgroup.community;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Which days count when somebody has so many business days: no weekends, federal holidays and days of the community's own. */
final class BusinessDays {
    private static final int JUNETEENTH = 19;

    private BusinessDays() {}

    /** The same hour so many business days later (collaboration.md 10.4). */
    static Instant after(Instant from, int days, ZoneId zone, Set<LocalDate> closed) {
        ZonedDateTime due = from.atZone(zone);
        int left = days;
        while (left > 0) {
            due = due.plusDays(1);
            if (counts(due.toLocalDate(), closed)) {
                left--;
            }
        }
        return due.toInstant();
    }

    static boolean counts(LocalDate day, Set<LocalDate> closed) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day)
                && !federal(day.getYear()).contains(day)
                // New Year's Day on a Saturday is kept on the last day of the year before.
                && !federal(day.getYear() + 1).contains(day);
    }

    /** The public holidays of a year on the days on which they are kept (5 U.S.C. 6103(a) and (b), E.O. 11582). */
    static Set<LocalDate> federal(int year) {
        return Set.of(
                kept(LocalDate.of(year, Month.JANUARY, 1)),
                nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3),
                nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3),
                nth(year, Month.MAY, DayOfWeek.MONDAY, -1),
                kept(LocalDate.of(year, Month.JUNE, JUNETEENTH)),
                kept(LocalDate.of(year, Month.JULY, 4)),
                nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1),
                nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2),
                kept(LocalDate.of(year, Month.NOVEMBER, 11)),
                nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4),
                kept(LocalDate.of(year, Month.DECEMBER, 25)));
    }

    private static LocalDate nth(int year, Month month, DayOfWeek day, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }

    /** A Saturday is kept on the Friday before, a Sunday on the Monday after. */
    private static LocalDate kept(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
