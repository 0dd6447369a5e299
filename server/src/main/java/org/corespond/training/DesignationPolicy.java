package org.corespond.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Trained is not designated: 113 trained, 90 designated, 23 opted out (collaboration.md 10.3). */
final class DesignationPolicy {
    private DesignationPolicy() {}

    /** What counts on the day; of the rows in the order of their days the last that has come. */
    static Optional<CitStanding> standing(List<CitStanding> own, LocalDate day) {
        return own.stream().filter(it -> !it.on().isAfter(day)).reduce((earlier, later) -> later);
    }

    static boolean designated(List<CitStanding> own, LocalDate day) {
        return standing(own, day)
                .filter(it -> it.kind() == CitStanding.Kind.DESIGNATED)
                .isPresent();
    }

    /** Whether the community designates at all; before that, whoever is trained and did not opt out counts. D */
    static boolean designates(Collection<List<CitStanding>> all, LocalDate day) {
        return all.stream()
                .flatMap(List::stream)
                .anyMatch(it ->
                        it.kind() == CitStanding.Kind.DESIGNATED && !it.on().isAfter(day));
    }

    /** Whether a trained officer counts as a CIT officer on the day. */
    static boolean counts(List<CitStanding> own, boolean designates, LocalDate day) {
        return standing(own, day)
                .map(it -> it.kind() == CitStanding.Kind.DESIGNATED)
                .orElse(!designates);
    }
}
