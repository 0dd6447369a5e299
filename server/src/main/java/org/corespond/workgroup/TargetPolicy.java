package org.corespond.workgroup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a target is met, and when its misses become something for the workgroup. */
final class TargetPolicy {
    private static final int MONTHS = 3;
    /** So many quarters in a row (collaboration.md 10.2). */
    static final int IN_A_ROW = 2;

    private TargetPolicy() {}

    /** A quarter of a year. */
    record Quarter(LocalDate from, LocalDate to) {}

    static boolean met(boolean up, BigDecimal target, BigDecimal value) {
        int against = value.compareTo(target);
        return up ? against >= 0 : against <= 0;
    }

    /** The quarter that lies so many before the running one; 1 is the last that is over. */
    static Quarter before(LocalDate today, int quarters) {
        int first = (today.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        LocalDate from = LocalDate.of(today.getYear(), first, 1).minusMonths((long) MONTHS * quarters);
        return new Quarter(from, from.plusMonths(MONTHS).minusDays(1));
    }

    /** Both of the last two quarters were measured and missed; what was not measured was not missed. */
    static boolean missedTwice(boolean up, BigDecimal target, List<Optional<BigDecimal>> latestFirst) {
        return latestFirst.size() >= IN_A_ROW
                && latestFirst.subList(0, IN_A_ROW).stream()
                        .allMatch(value ->
                                value.filter(known -> !met(up, target, known)).isPresent());
    }
}
