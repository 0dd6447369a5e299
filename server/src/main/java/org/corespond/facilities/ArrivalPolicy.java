package org.corespond.facilities;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.TimelineFact;
import org.jspecify.annotations.Nullable;

/** When somebody came to the door, as the crew and the desk tell it (facilities 7.3, data dictionary 5.9). */
final class ArrivalPolicy {
    private ArrivalPolicy() {}

    /** The first arrival at a facility that somebody else than the facility told since it was asked. */
    static Optional<Instant> crew(List<TimelineFact> standing, UUID facility, Instant askedAt) {
        return standing.stream()
                .filter(fact -> fact.kind() == FactKind.ARRIVED_AT_FACILITY)
                .filter(fact -> !facility.equals(fact.agencyId()))
                .filter(fact -> !fact.recordedAt().isBefore(askedAt))
                .map(TimelineFact::at)
                .min(Comparator.naturalOrder());
    }

    /** The earlier of two moments, of which either may be missing. */
    static @Nullable Instant first(@Nullable Instant desk, @Nullable Instant crew) {
        if (desk == null || crew == null) {
            return desk == null ? crew : desk;
        }
        return crew.isBefore(desk) ? crew : desk;
    }
}
