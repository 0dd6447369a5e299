package org.corespond.facilities;

import java.util.Optional;

/** Which tap is next at the door, and which may still come. */
final class DoorPolicy {
    private DoorPolicy() {}

    static Optional<DoorTap> next(Handoff.State state) {
        return switch (state) {
            case EXPECTED -> Optional.of(DoorTap.ARRIVED);
            case AT_DOOR -> Optional.of(DoorTap.CUSTODY);
            case CUSTODY -> Optional.of(DoorTap.RELEASED);
            case HERE, REFUSED, LEFT, CANCELLED -> Optional.empty();
        };
    }

    /** Refusing ends where custody begins. */
    static boolean mayRefuse(Handoff.State state) {
        return state == Handoff.State.EXPECTED || state == Handoff.State.AT_DOOR;
    }

    /** Whether the tap was done already: a double tap is harmless. */
    static boolean done(DoorTap tap, Handoff handoff) {
        return switch (tap) {
            case ARRIVED -> handoff.arrivedAt() != null;
            case CUSTODY -> handoff.custodyAt() != null;
            case RELEASED -> handoff.releasedAt() != null;
        };
    }

    /** Custody may be accepted without an arrival tap (its time is then missing); a release needs custody. */
    static boolean mayCome(DoorTap tap, Handoff.State state) {
        return switch (tap) {
            case ARRIVED -> state == Handoff.State.EXPECTED;
            case CUSTODY -> mayRefuse(state);
            case RELEASED -> state == Handoff.State.CUSTODY;
        };
    }
}
