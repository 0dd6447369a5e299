package org.corespond.outcomes.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stamps that a register gives only as the time since another one. */
final class Durations {
    private static final Pattern CLOCK = Pattern.compile("(-?)(\\d+):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?");

    private Durations() {}

    static Stamp add(String field, Instant start, String text, String unit) throws RowFault {
        BigDecimal seconds = "duration".equals(unit) ? clock(text) : Amounts.number(text);
        if (seconds == null || seconds.abs().longValue() > 366L * 86_400) {
            throw new RowFault(
                    field + ": unreadable duration",
                    "\"" + text + "\" is no number of " + ("duration".equals(unit) ? "hours:minutes:seconds" : unit));
        }
        BigDecimal exact = "minutes".equals(unit) ? seconds.multiply(BigDecimal.valueOf(60)) : seconds;
        return new Stamp(
                start.plus(Duration.ofMillis(exact.movePointRight(3)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue())),
                null,
                List.of());
    }

    private static @Nullable BigDecimal clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return null;
        }
        long seconds = Long.parseLong(clock.group(2)) * 3600
                + Long.parseLong(clock.group(3)) * 60
                + (clock.group(4) == null ? 0 : Long.parseLong(clock.group(4)));
        return BigDecimal.valueOf("-".equals(clock.group(1)) ? -seconds : seconds);
    }
}
