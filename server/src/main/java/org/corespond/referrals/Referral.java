package org.corespond.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Help that was offered to a person, and what became of it.
 *
 * @param service whom it goes to, by name
 * @param declineReason why the person declined; with that answer alone
 */
public record Referral(
        UUID id,
        UUID episodeId,
        Type type,
        Urgency urgency,
        String service,
        Response response,
        @Nullable WhyNot declineReason,
        Instant offeredAt,
        List<Step> steps) {
    public Referral {
        steps = List.copyOf(steps);
    }

    /** What kind of help (data dictionary 5.8). */
    public enum Type {
        BH_OUTPATIENT,
        SUD,
        CASE_MANAGEMENT,
        ACT,
        PEER,
        CRISIS_RESIDENTIAL,
        HOUSING,
        COORDINATED_ENTRY,
        BENEFITS,
        VETERANS,
        PROTECTIVE_SERVICES,
        PRIMARY_CARE,
        LEGAL,
        ID_DOCUMENTS,
        TRANSPORT,
        OTHER
    }

    /** How soon (data dictionary 5.8). */
    public enum Urgency {
        IMMEDIATE,
        WITHIN_24_H,
        WITHIN_72_H,
        WITHIN_7_D,
        ROUTINE
    }

    /** What the person said (decisions 7). */
    public enum Response {
        ACCEPTED,
        DECLINED,
        NOT_ASKED
    }

    /** Why a person declined. */
    public enum WhyNot {
        NO_NEED_SEEN,
        WANTS_TO_WAIT,
        HAS_OWN_PROVIDER,
        BAD_EXPERIENCE,
        COST,
        DISTANCE,
        NO_REASON_GIVEN,
        OTHER
    }

    /** Why a service declined. */
    public enum ServiceReason {
        NO_CAPACITY,
        NOT_ELIGIBLE,
        INSURANCE,
        OUT_OF_AREA,
        COULD_NOT_REACH,
        OTHER
    }

    /**
     * One thing that became of it.
     *
     * @param appointmentAt when the appointment is, with {@link StepKind#APPOINTMENT}
     */
    public record Step(
            StepKind kind,
            @Nullable ServiceReason reason,
            @Nullable Instant appointmentAt,
            Instant at) {}

    /** What can become of a referral. */
    public enum StepKind {
        SENT,
        ACCEPTED,
        DECLINED,
        APPOINTMENT,
        KEPT,
        MISSED
    }

    /** The last step, or none while the person declined. */
    public @Nullable StepKind last() {
        return steps.isEmpty() ? null : steps.getLast().kind();
    }

    /** When the next appointment is, or was. */
    public @Nullable Instant appointmentAt() {
        return steps.stream()
                .map(Step::appointmentAt)
                .filter(at -> at != null)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    public boolean kept() {
        return steps.stream().anyMatch(step -> step.kind() == StepKind.KEPT);
    }

    /** The steps that may come now. */
    public List<StepKind> next() {
        return ReferralPolicy.next(last());
    }
}
