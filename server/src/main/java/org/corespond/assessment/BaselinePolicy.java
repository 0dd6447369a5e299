package org.corespond.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether what is stored is long enough to compare with. */
final class BaselinePolicy {
    /** outcomes.md 2.3: at least 12 consecutive months. */
    static final int MONTHS = 12;

    private BaselinePolicy() {}

    /** The longest run of whole months without a gap; the months of the first and of the last day count only when whole. */
    static int months(@Nullable LocalDate from, @Nullable LocalDate to, Collection<YearMonth> gaps) {
        if (from == null || to == null) {
            return 0;
        }
        YearMonth first = from.getDayOfMonth() == 1
                ? YearMonth.from(from)
                : YearMonth.from(from).plusMonths(1);
        YearMonth last = to.plusDays(1).getDayOfMonth() == 1
                ? YearMonth.from(to)
                : YearMonth.from(to).minusMonths(1);
        int longest = 0;
        int running = 0;
        for (long i = 0; i <= ChronoUnit.MONTHS.between(first, last); i++) {
            running = gaps.contains(first.plusMonths(i)) ? 0 : running + 1;
            longest = Math.max(longest, running);
        }
        return longest;
    }

    /** Shorter than that brings a warning (oracles.md 39). */
    static boolean tooShort(int months) {
        return months < MONTHS;
    }
}
