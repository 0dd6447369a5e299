package org.corespond.outcomes.mapping;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Numbers and ISO dates inside texts, for comparisons. */
final class Amounts {
    private static final DateFormats ISO = DateFormats.iso();

    private Amounts() {}

    /** The number that a text shows; thousands separators, currency and percent signs are no part of it. */
    static @Nullable BigDecimal number(String text) {
        String bare = text.replaceAll("[,$%\\s]", "");
        if (!bare.matches("[+-]?[0-9.]+")) {
            return null;
        }
        try {
            return new BigDecimal(bare);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** How a value stands to a bound, or null when one is a number and the other is not. */
    static @Nullable Integer compare(String value, String bound) {
        BigDecimal number = number(value);
        BigDecimal limit = number(bound);
        if (number != null && limit != null) {
            return number.compareTo(limit);
        }
        LocalDateTime date = date(value);
        LocalDateTime border = date(bound);
        return date == null || border == null ? null : date.compareTo(border);
    }

    private static @Nullable LocalDateTime date(String text) {
        DateFormats.Parsed parsed = ISO.parse(text);
        if (parsed == null || parsed.date() == null) {
            return null;
        }
        return parsed.time() == null
                ? parsed.date().atStartOfDay()
                : parsed.date().atTime(parsed.time());
    }

    static void require(YamlNode node, String bound) {
        if (number(bound) == null && date(bound) == null) {
            throw node.expected("expected a number or a date like 2024-12-31, found \"" + bound + "\"");
        }
    }
}
