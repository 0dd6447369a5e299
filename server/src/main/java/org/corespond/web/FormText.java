package org.corespond.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came from a form's field, read as what it should be; empty when it is not. */
public final class FormText {
    private FormText() {}

    /** The text without the blanks around it; nothing typed is an empty text. */
    public static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A whole number of at most four digits within the bounds. */
    public static Optional<Integer> number(@Nullable String typed, int least, int most) {
        return Optional.of(plain(typed))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    public static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(plain(typed)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    public static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return Optional.of(LocalTime.parse(plain(typed)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A local time of the community; in the night when clocks change, the hour that is skipped counts as the next. */
    public static Optional<Instant> moment(@Nullable String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(plain(typed)).atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
