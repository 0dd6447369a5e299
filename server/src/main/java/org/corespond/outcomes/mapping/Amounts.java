package org.corespond.outcomes.mapping;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and ISO dates inside texts, for comparisons. */
final class Amounts {
    private static final DateFormats ISO = DateFormats.iso();
    private static final Pattern SEPARATORS = Pattern.compile("[,$%\\s]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    private Amounts() {}

    /** The number that a text shows; thousands separators, currency and percent signs are no part of it. */
    static @Nullable BigDecimal number(String text) {
        if (isSmallWhole(text)) {
            return BigDecimal.valueOf(Long.parseLong(text));
        }
        String bare = SEPARATORS.matcher(text).replaceAll("");
        if (!NUMBER.matcher(bare).matches()) {
            return null;
        }
        try {
            return new BigDecimal(bare);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isSmallWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 15;
    }

    /** What values are compared with, read once. */
    record Bound(@Nullable BigDecimal number, @Nullable LocalDateTime date) {
        static Bound of(String text) {
            return new Bound(Amounts.number(text), Amounts.date(text));
        }

        /** How a value stands to this, or null when one is a number and the other is not. */
        @Nullable
        Integer compare(String value) {
            BigDecimal amount = Amounts.number(value);
            if (amount != null && number != null) {
                return amount.compareTo(number);
            }
            LocalDateTime border = date;
            LocalDateTime moment = border == null ? null : Amounts.date(value);
            return border == null || moment == null ? null : moment.compareTo(border);
        }
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
