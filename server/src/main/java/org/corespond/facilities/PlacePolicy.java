package org.corespond.facilities;

/** In which order places are offered to a responder, and whether they can be asked. */
final class PlacePolicy {
    private PlacePolicy() {}

    /** How a place stands for this person now, best first. */
    enum Standing {
        HAS_ROOM,
        ROOM_NOT_SURE,
        FULL,
        CLOSED,
        WRONG_AGE
    }

    /** A stale number is never offered first (oracle 25). */
    static Standing standing(Room room, boolean open, AgePolicy.Fit fit) {
        if (fit == AgePolicy.Fit.NO) {
            return Standing.WRONG_AGE;
        }
        if (!open) {
            return Standing.CLOSED;
        }
        if (!room.fresh()) {
            return Standing.ROOM_NOT_SURE;
        }
        return room.free() > 0 ? Standing.HAS_ROOM : Standing.FULL;
    }

    /** A full place may still be asked: numbers err, and a crisis facility never rejects a responder (7.2). */
    static boolean mayAsk(Standing standing) {
        return standing.compareTo(Standing.FULL) <= 0;
    }
}
