package org.corespond.field;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.corespond.field.UnitAvailabilityChanged.State;
import org.jspecify.annotations.Nullable;

/** What a unit can do now, and since when. */
final class UnitStatePolicy {
    private UnitStatePolicy() {}

    /** @param since absent for a unit that never had a crew */
    record Now(State state, @Nullable Instant since) {}

    /** Out of service comes before all else; without a crew nobody goes, whatever is still open for the unit. */
    static Now of(UnitMoments moments) {
        if (moments.outSince() != null) {
            return new Now(State.OUT_OF_SERVICE, moments.outSince());
        }
        if (moments.crewSince() == null) {
            return new Now(State.OFF_DUTY, moments.leftAt());
        }
        if (moments.busySince() != null) {
            return new Now(State.BUSY, moments.busySince());
        }
        return new Now(State.FREE, latest(moments.crewSince(), moments.freedAt(), moments.backAt()));
    }

    private static Instant latest(Instant crew, @Nullable Instant freed, @Nullable Instant back) {
        return Stream.of(freed, back)
                .filter(Objects::nonNull)
                .filter(moment -> moment.isAfter(crew))
                .max(Comparator.naturalOrder())
                .orElse(crew);
    }
}
