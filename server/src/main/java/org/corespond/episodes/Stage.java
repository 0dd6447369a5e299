package org.corespond.episodes;

import java.util.Set;

/** Where a person's episode stands; the only moves are those named here. */
public enum Stage {
    INTAKE,
    BY_PHONE,
    RESPONDING,
    ON_SCENE,
    TO_FACILITY,
    AT_FACILITY,
    FOLLOW_UP,
    CLOSED;

    private Set<Stage> next() {
        return switch (this) {
            case INTAKE -> Set.of(BY_PHONE, RESPONDING, FOLLOW_UP, CLOSED);
            case BY_PHONE -> Set.of(INTAKE, RESPONDING, FOLLOW_UP, CLOSED);
            case RESPONDING -> Set.of(INTAKE, ON_SCENE, CLOSED);
            case ON_SCENE -> Set.of(RESPONDING, TO_FACILITY, AT_FACILITY, FOLLOW_UP, CLOSED);
            case TO_FACILITY -> Set.of(ON_SCENE, AT_FACILITY, CLOSED);
            case AT_FACILITY -> Set.of(TO_FACILITY, FOLLOW_UP, CLOSED);
            case FOLLOW_UP -> Set.of(RESPONDING, CLOSED);
            case CLOSED -> Set.of();
        };
    }

    public boolean canTransitionTo(Stage other) {
        return this == other ? this != CLOSED : next().contains(other);
    }
}
