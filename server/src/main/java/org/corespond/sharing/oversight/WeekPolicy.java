package org.corespond.sharing.oversight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.corespond.directory.Program;

/** Which week is reviewed (CJIS AU-6, weekly), and what counts as a look outside duty. */
final class WeekPolicy {
    private WeekPolicy() {}

    /** The Monday of the last week that is over. */
    static LocalDate lastWhole(Instant now, ZoneId zone) {
        return monday(now.atZone(zone).toLocalDate()).minusWeeks(1);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Instant begin(LocalDate week, ZoneId zone) {
        return week.atStartOfDay(zone).toInstant();
    }

    static Instant end(LocalDate week, ZoneId zone) {
        return begin(week.plusWeeks(1), zone);
    }

    /** It is signed within the week that follows. */
    static Instant due(LocalDate week, ZoneId zone) {
        return begin(week.plusWeeks(2), zone);
    }

    /** Outside duty is when no program of the agency is open. */
    static boolean outsideDuty(Instant at, ZoneId zone, List<Program> programs) {
        return programs.stream().noneMatch(program -> program.openAt(at, zone));
    }
}
