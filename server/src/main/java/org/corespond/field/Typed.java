package org.corespond.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came from a form's field, read as what it should be. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A local time of the community; in the night when clocks change, the hour that is skipped counts as the next. */
    static Optional<Instant> moment(@Nullable String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text(typed)).atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
