package org.corespond.outcomes.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which programs write ISO most often, read by their places: a date, a time to the minute or to the second
 * behind it, and an offset such as -06:00 behind the seconds. What fits none of them is looked at more closely elsewhere.
 */
final class UsualIso {
    private static final String DATE = "0000-00-00";
    private static final String MINUTES = "0000-00-00 00:00";
    private static final String SECONDS = "0000-00-00 00:00:00";
    private static final String OFFSET = "00:00";

    private UsualIso() {}

    /** The moment, or null when the text is not written so or there is no such moment. */
    static DateFormats.@Nullable Parsed parse(String text) {
        int length = text.length();
        int offset = SECONDS.length() + 1 + OFFSET.length();
        boolean fits = length == DATE.length()
                ? fits(text, 0, DATE)
                : length == MINUTES.length()
                        ? fits(text, 0, MINUTES)
                        : (length == SECONDS.length() || (length == offset && hasOffset(text)))
                                && fits(text, 0, SECONDS);
        return fits ? made(text) : null;
    }

    private static boolean hasOffset(String text) {
        char sign = text.charAt(SECONDS.length());
        // No place on earth is further than 17 hours away.
        return (sign == '+' || sign == '-')
                && fits(text, SECONDS.length() + 1, OFFSET)
                && pair(text, SECONDS.length() + 1) <= 17
                && pair(text, SECONDS.length() + 4) <= 59;
    }

    /** Whether digits stand where the form has zeros, and the same characters elsewhere. */
    private static boolean fits(String text, int from, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            char wanted = form.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static DateFormats.@Nullable Parsed made(String text) {
        int length = text.length();
        try {
            LocalDate date = LocalDate.of(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8));
            if (length == DATE.length()) {
                return new DateFormats.Parsed(date, null, null);
            }
            int second = length == MINUTES.length() ? 0 : pair(text, 17);
            LocalTime time = LocalTime.of(pair(text, 11), pair(text, 14), second);
            return new DateFormats.Parsed(date, time, length > SECONDS.length() ? instant(text, date, time) : null);
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static Instant instant(String text, LocalDate date, LocalTime time) {
        int hours = SECONDS.length() + 1;
        int away = pair(text, hours) * 3600 + pair(text, hours + 3) * 60;
        int east = text.charAt(SECONDS.length()) == '-' ? -away : away;
        return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + time.toSecondOfDay() - east);
    }

    private static int pair(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
