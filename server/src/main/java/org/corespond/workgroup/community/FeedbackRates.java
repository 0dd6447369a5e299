package org.corespond.workgroup.community;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much is said per 100 encounters (collaboration.md 10.4), by month and theme; feedback with two themes counts in both.
 *
 * @param months the latest first, then all of them together
 * @param themes that came up
 */
public record FeedbackRates(List<Month> months, Month all, List<FeedbackTheme> themes) {
    public FeedbackRates {
        months = List.copyOf(months);
        themes = List.copyOf(themes);
    }

    /**
     * A month, or all of them.
     *
     * @param month absent for all together
     * @param encounters absent where the live work tells of none
     */
    public record Month(
            @Nullable YearMonth month, @Nullable Long encounters, long feedback, Map<FeedbackTheme, Long> themes) {
        private static final BigDecimal HUNDRED = new BigDecimal(100);

        public Month {
            themes = Map.copyOf(themes);
        }

        public long count(FeedbackTheme theme) {
            return themes.getOrDefault(theme, 0L);
        }

        /** With one decimal; absent without an encounter to count over. */
        public @Nullable BigDecimal per100(long count) {
            return encounters == null || encounters == 0
                    ? null
                    : new BigDecimal(count)
                            .multiply(HUNDRED)
                            .divide(new BigDecimal(encounters), 1, RoundingMode.HALF_UP);
        }
    }

    /** Of months, each with what was counted in it. */
    static FeedbackRates of(List<Month> months) {
        Map<FeedbackTheme, Long> themes = new EnumMap<>(FeedbackTheme.class);
        months.forEach(month -> month.themes().forEach((theme, n) -> themes.merge(theme, n, Long::sum)));
        // A month without a count of encounters would add feedback over nothing.
        boolean told = months.stream().allMatch(month -> month.encounters() != null);
        Long encounters = !told || months.isEmpty()
                ? null
                : Long.valueOf(months.stream()
                        .map(Month::encounters)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
        return new FeedbackRates(
                months,
                new Month(
                        null,
                        encounters,
                        months.stream().mapToLong(Month::feedback).sum(),
                        themes),
                List.copyOf(themes.keySet()));
    }
}
