package org.corespond.facilities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.episodes.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A person on the way to a facility, at its door, accepted or refused.
 *
 * @param deskArrivedAt when the desk tapped the arrival
 * @param crewArrivedAt when the crew told it, beside the desk
 */
public record Handoff(
        UUID id,
        UUID agencyId,
        UUID programId,
        UUID episodeId,
        UUID offerId,
        UUID fromAgency,
        Instant acceptedAt,
        @Nullable Instant deskArrivedAt,
        @Nullable Instant crewArrivedAt,
        @Nullable Instant custodyAt,
        @Nullable Instant releasedAt,
        @Nullable Instant refusedAt,
        @Nullable RefusalReason refusedReason,
        @Nullable Instant leftAt,
        @Nullable Instant cancelledAt,
        Papers papers) {

    /** What was given over with the person (data dictionary 5.6). */
    public record Papers(
            @Nullable DeliveredBy deliveredBy,
            @Nullable Integer officers,
            @Nullable String verbalName,
            @Nullable String verbalRole,
            List<Paper> papers,
            List<Check> checks) {
        public Papers {
            papers = List.copyOf(papers);
            checks = List.copyOf(checks);
        }

        /** A verbal report to somebody with a name and a role makes it warm (O1.7). */
        public boolean warm() {
            return verbalName != null && verbalRole != null;
        }
    }

    /** Who brought the person (data dictionary 5.7). */
    public enum DeliveredBy {
        POLICE,
        AMBULANCE,
        MOBILE_TEAM,
        FAMILY,
        SELF,
        OTHER
    }

    /** Papers that came along. */
    public enum Paper {
        HOLD_APPLICATION,
        COURT_ORDER,
        MEDICAL_CLEARANCE,
        ADVANCE_DIRECTIVE,
        OTHER
    }

    /** What was looked at together. */
    public enum Check {
        BELONGINGS,
        MEDICATIONS,
        WEAPONS_CLEARED,
        NO_INJURY_SEEN
    }

    /** Where it stands. */
    public enum State {
        EXPECTED,
        AT_DOOR,
        CUSTODY,
        HERE,
        REFUSED,
        LEFT,
        CANCELLED
    }

    /** The clock at the door begins with whoever told the earlier moment. */
    public @Nullable Instant arrivedAt() {
        return ArrivalPolicy.first(deskArrivedAt, crewArrivedAt);
    }

    public State state() {
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        if (refusedAt != null) {
            return State.REFUSED;
        }
        if (leftAt != null) {
            return State.LEFT;
        }
        if (custodyAt != null) {
            return releasedAt == null ? State.CUSTODY : State.HERE;
        }
        return arrivedAt() == null ? State.EXPECTED : State.AT_DOOR;
    }

    /** Whole minutes from the door to the release, when both are known and can be true. */
    public @Nullable Long dropOffMinutes() {
        return DropOffPolicy.measure(arrivedAt(), custodyAt, releasedAt) instanceof DropOffPolicy.Measured measured
                ? measured.minutes()
                : null;
    }

    /** Whether the door took longer than the target, so far or in the end. */
    public boolean late(int targetMinutes, Instant now) {
        Instant arrived = arrivedAt();
        return arrived != null && DropOffPolicy.late(arrived, releasedAt == null ? now : releasedAt, targetMinutes);
    }

    /** When the target of the door ends. */
    public @Nullable Instant target(int targetMinutes) {
        Instant arrived = arrivedAt();
        return arrived == null ? null : arrived.plus(Duration.ofMinutes(targetMinutes));
    }
}
