package org.corespond.field;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person was met, in codes and ids alone: no name, no place, no narrative (oracle 38).
 *
 * @param corrects the record that this one sets right; the latest of a chain counts
 * @param visit which visit of the episode; records of one visit are one event (oracle 31)
 * @param arrest a custodial arrest; a hold is never one
 * @param reportableForce force by level; handcuffs alone are not (oracle 6)
 */
public record EncounterRecorded(
        UUID communityId,
        UUID agencyId,
        UUID episodeId,
        UUID encounterId,
        @Nullable UUID corrects,
        long visit,
        @Nullable UUID personId,
        Answers answers,
        Cit cit,
        boolean hold,
        boolean arrest,
        boolean cited,
        boolean reportableForce,
        Map<Disposition, DispositionClass> dispositions,
        Disposition primary,
        DispositionClass primaryClass,
        Stamps stamps,
        Instant recordedAt) {
    public EncounterRecorded {
        dispositions = Map.copyOf(dispositions);
    }

    /** What was tapped. */
    public record Answers(
            ResponseModel model,
            Initiator initiator,
            ContactReason reason,
            Weapon weapon,
            Set<ThreatTo> threats,
            ForceLevel forceLevel,
            Set<Codes.ForceType> forceTypes,
            boolean handcuffs,
            Injury injury,
            Set<Codes.OthersInjured> othersInjured,
            LegalStatus legalStatus,
            Offense offense,
            ReferralAnswer referral,
            @Nullable DeclineReason declineReason) {
        public Answers {
            threats = Set.copyOf(threats);
            forceTypes = Set.copyOf(forceTypes);
            othersInjured = Set.copyOf(othersInjured);
        }
    }

    /** Three answers, as three rates are made of them (P02). */
    public record Cit(boolean requested, boolean dispatched, boolean arrived) {}

    /** The responder's own taps; absent where nobody tapped. */
    public record Stamps(
            @Nullable Instant acceptedAt,
            @Nullable Instant enRouteAt,
            @Nullable Instant arrivedAt) {}
}
