package org.corespond.field;

import java.util.Set;

/** Which one step a responder's page puts first. */
final class JobPolicy {
    private JobPolicy() {}

    /** How the way into a facility stands. */
    enum Facility {
        NONE,
        ASKED,
        ACCEPTED,
        REFUSED_AT_DOOR,
        CUSTODY,
        RELEASED
    }

    /**
     * @param owned whether my agency still owns the episode
     * @param recorded whether the encounter of this visit is recorded
     * @param waits whether an offer of ours waits for its answer
     */
    record Situation(
            boolean byPhone,
            boolean relay,
            boolean owned,
            Set<Mark> marks,
            boolean recorded,
            Facility facility,
            boolean waits) {
        Situation {
            marks = Set.copyOf(marks);
        }
    }

    static JobStep next(Situation now) {
        if (now.byPhone()) {
            return now.waits() ? JobStep.WAIT : JobStep.PHONE;
        }
        return now.owned() || now.relay() ? underway(now) : after(now);
    }

    /** Custody is with somebody else: the officer leaves when told (facilities 7.3), and the record comes first. */
    private static JobStep after(Situation now) {
        if (now.facility() == Facility.CUSTODY) {
            return JobStep.HANDOVER;
        }
        return now.recorded() ? JobStep.CLEAR : JobStep.ENCOUNTER;
    }

    private static JobStep underway(Situation now) {
        if (!now.marks().contains(Mark.ARRIVED)) {
            return now.marks().contains(Mark.EN_ROUTE) ? JobStep.ARRIVED : JobStep.EN_ROUTE;
        }
        if (now.relay()) {
            return JobStep.CLEAR;
        }
        if (now.marks().contains(Mark.AT_DOOR)) {
            return JobStep.HANDOVER;
        }
        if (now.marks().contains(Mark.LEFT_SCENE)) {
            return JobStep.DOOR;
        }
        if (!now.recorded()) {
            return JobStep.ENCOUNTER;
        }
        if (now.facility() == Facility.ACCEPTED) {
            return JobStep.LEAVE;
        }
        return now.waits() ? JobStep.WAIT : JobStep.NEXT;
    }
}
