package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds what on a day, and who stands in the way of somebody else: never two at once (systems.md A02, A09). */
final class TenurePolicy {
    private TenurePolicy() {}

    static Optional<Tenure> on(Collection<Tenure> all, LocalDate day) {
        return all.stream().filter(each -> each.on(day)).findFirst();
    }

    /** The earliest that shares a day with that time; first and last day both count. */
    static Optional<Tenure> inTheWay(Collection<Tenure> all, LocalDate from, @Nullable LocalDate until) {
        return all.stream()
                .filter(each -> until == null || !each.from().isAfter(until))
                .filter(each -> each.until() == null || !each.until().isBefore(from))
                .min(Comparator.comparing(Tenure::from));
    }
}
