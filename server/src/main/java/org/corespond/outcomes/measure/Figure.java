package org.corespond.outcomes.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one source in one period.
 *
 * @param missing what the source cannot say; null when the measure is available
 * @param value a share, or what the unit says (minutes, encounters per person)
 * @param n over how many a value that is no share was taken
 * @param unknown units of which the source does not tell the answer
 * @param excluded units left out, by reason
 */
public record Figure(
        Definition definition,
        @Nullable String missing,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        @Nullable Long n,
        @Nullable Long unknown,
        Map<String, Long> excluded,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static Figure notAvailable(Definition definition, String missing, Measures.Span span) {
        return new Figure(definition, missing, null, null, null, null, null, Map.of(), span.from(), span.to());
    }

    public boolean available() {
        return missing == null;
    }

    /** True when the value is a share of the denominator. */
    public boolean isShare() {
        return n == null && denominator != null;
    }

    public long excludedRows() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    static @Nullable BigDecimal share(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null || denominator == 0
                ? null
                : new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    /** Whether all that was counted is still unknown, so that a share of zero would say what nobody knows. */
    public boolean nothingKnown() {
        return numerator != null && denominator != null && unknown != null && numerator == 0 && unknown >= denominator;
    }
}
