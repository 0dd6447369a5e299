package org.corespond.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.corespond.field.UnitAvailabilityChanged.State;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a board shows it.
 *
 * @param certified somebody of the crew is CIT-certified today
 */
public record UnitLine(
        Unit unit, String agency, State state, @Nullable Instant since, List<Duty> crew, boolean certified) {
    public UnitLine {
        crew = List.copyOf(crew);
    }

    static UnitLine of(Unit unit, String agency, UnitStatePolicy.Now now, List<Duty> crew, LocalDate today) {
        return new UnitLine(unit, agency, now.state(), now.since(), crew, CitPolicy.certified(crew, today));
    }

    /** How the state's mark is drawn; its word stands in it, and green is kept for connected to care. */
    public String look() {
        return switch (state) {
            case FREE, OFF_DUTY -> "calm";
            case BUSY -> "due";
            case OUT_OF_SERVICE -> "late";
        };
    }

    public String icon() {
        return switch (state) {
            case FREE -> "check_circle";
            case BUSY -> "near_me";
            case OUT_OF_SERVICE -> "build";
            case OFF_DUTY -> "remove_circle";
        };
    }
}
