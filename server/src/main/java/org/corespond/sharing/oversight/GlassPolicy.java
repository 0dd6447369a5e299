package org.corespond.sharing.oversight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clocks of break-glass (disclosure.md A.6); what it opens, the decision says. */
final class GlassPolicy {
    /** Emergency accounts are gone in 72 h (CJIS AC-2(2)); a review later than that has to say why. */
    static final Duration HARD_STOP = Duration.ofDays(3);

    private GlassPolicy() {}

    /** The same hour of the next business day: Saturday and Sunday are none. */
    static Instant reviewDue(Instant openedAt, ZoneId zone) {
        ZonedDateTime due = openedAt.atZone(zone).plusDays(1);
        while (due.getDayOfWeek() == DayOfWeek.SATURDAY || due.getDayOfWeek() == DayOfWeek.SUNDAY) {
            due = due.plusDays(1);
        }
        return due.toInstant();
    }

    static boolean pastHardStop(Instant openedAt, Instant now) {
        return !now.isBefore(openedAt.plus(HARD_STOP));
    }

    /** Letters as a reader counts them, without the space around them. */
    static boolean saysEnough(String reason, int letters) {
        return reason.strip().codePointCount(0, reason.strip().length()) >= letters;
    }
}
