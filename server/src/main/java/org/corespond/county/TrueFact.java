package org.corespond.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one register row truly says, or would say to a careful reader after a blemish; null is "cannot be known". */
record TrueFact(
        boolean behavioral,
        boolean dispatched,
        @Nullable Boolean met,
        @Nullable String person,
        @Nullable Disposition disposition,
        @Nullable Destination destination,
        boolean held,
        @Nullable Boolean arrested,
        @Nullable Boolean force,
        boolean referralOffered,
        List<ContactReason> reasons,
        Instant received,
        @Nullable Instant dispatchedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant atFacility,
        @Nullable Instant released) {

    static TrueFact of(SyntheticCall call) {
        SyntheticDispatch dispatch = call.dispatch();
        SyntheticEncounter met = call.encounter();
        SyntheticHandoff last =
                call.handoffs().isEmpty() ? null : call.handoffs().getLast();
        SyntheticPerson person = met == null ? null : met.person();
        return new TrueFact(
                call.behavioralHealth(),
                dispatch != null,
                met != null,
                person == null ? null : person.id(),
                outcome(call),
                met == null ? null : met.destination(),
                met != null && met.held(),
                met != null && met.primary().isArrest(),
                met != null && met.reportableForce(),
                !call.referrals().isEmpty(),
                reasons(met),
                call.received(),
                dispatch == null ? null : dispatch.dispatchedAt(),
                dispatch == null ? null : dispatch.arrivedAt(),
                last == null ? null : last.arrivedAt(),
                last == null ? null : last.releasedAt());
    }

    static Disposition outcome(SyntheticCall call) {
        SyntheticEncounter met = call.encounter();
        SyntheticDispatch dispatch = call.dispatch();
        if (met != null) {
            return met.primary();
        }
        if (dispatch == null) {
            return Disposition.RESOLVED_PHONE;
        }
        return dispatch.arrivedAt() == null || !call.behavioralHealth()
                ? Disposition.NO_ACTION
                : Disposition.NO_CONTACT;
    }

    private static List<ContactReason> reasons(@Nullable SyntheticEncounter met) {
        if (met == null) {
            return List.of();
        }
        List<ContactReason> reasons = new ArrayList<>(List.of(met.reason()));
        ContactReason second = met.secondReason();
        if (second != null) {
            reasons.add(second);
        }
        return reasons;
    }

    TrueFact arrived(@Nullable Instant other) {
        return new TrueFact(
                behavioral,
                dispatched,
                met,
                person,
                disposition,
                destination,
                held,
                arrested,
                force,
                referralOffered,
                reasons,
                received,
                dispatchedAt,
                other,
                atFacility,
                released);
    }

    TrueFact metUnknown() {
        return new TrueFact(
                behavioral,
                dispatched,
                null,
                person,
                disposition,
                destination,
                held,
                arrested,
                force,
                referralOffered,
                reasons,
                received,
                dispatchedAt,
                arrivedAt,
                atFacility,
                released);
    }

    TrueFact outcomeUnknown() {
        return new TrueFact(
                behavioral,
                dispatched,
                met,
                person,
                null,
                null,
                false,
                null,
                force,
                referralOffered,
                reasons,
                received,
                dispatchedAt,
                arrivedAt,
                atFacility,
                released);
    }
}
