package org.corespond.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of what happened: one pass over the calls fills them all. */
final class CallTables implements AutoCloseable {
    private final Stamps stamps;
    private final CsvTable calls;
    private final CsvTable screenings;
    private final CsvTable encounters;
    private final CsvTable handoffs;
    private final CsvTable bookings;
    private final CsvTable referrals;

    CallTables(Path folder, Stamps stamps) throws IOException {
        this.stamps = stamps;
        this.calls = new CsvTable(
                folder,
                "calls",
                "call_id county received source caller initial_type final_type mh_flag_initial mh_flag_clear area"
                        + " expected_level line offered_at seconds_to_pick_up transfer_outcome unit_id response_model"
                        + " queued dispatched en_route arrived cleared cit_requested cit_dispatched cit_arrived"
                        + " person_met");
        this.screenings = new CsvTable(
                folder,
                "screenings",
                "call_id hurt crime_now weapon threatened suicide dangerous_place behavior impairment in_treatment"
                        + " past_violence alone age wants_police may_connect expected_level");
        this.encounters = new CsvTable(
                folder,
                "encounters",
                "call_id person_id reported_first_name reported_last_name reported_birth_date reason second_reason"
                        + " weapon weapon_use threat_to handcuffs force_level injury_person injury_officer legal_status"
                        + " arrestable_offense substance clinician_consult dispositions destination facility_id"
                        + " transport_by");
        this.handoffs = new CsvTable(
                folder,
                "handoffs",
                "call_id facility_id requested departed arrived greeted custody_accepted officer_released accepted"
                        + " refusal_reason pre_alert report_given_to");
        this.bookings =
                new CsvTable(folder, "bookings", "booking_id call_id booked charge_class screen_positive released");
        this.referrals = new CsvTable(
                folder,
                "referrals",
                "referral_id call_id type urgency offered person_response decline_reason sent provider_accepted"
                        + " answered attempts contacted appointment kept");
    }

    void add(SyntheticCall call) {
        call(call);
        SyntheticScreening told = call.screening();
        if (told != null) {
            screening(call, told);
        }
        SyntheticEncounter met = call.encounter();
        if (met != null) {
            encounter(call, met);
        }
        call.handoffs().forEach(handoff -> handoff(call, handoff));
        SyntheticBooking booking = call.booking();
        if (booking != null) {
            bookings.add(
                    booking.id(),
                    call.id(),
                    stamps.text(booking.bookedAt()),
                    booking.chargeClass(),
                    booking.screenPositive(),
                    stamps.text(booking.releasedAt()));
        }
        call.referrals().forEach(referral -> referral(call, referral));
    }

    private void call(SyntheticCall call) {
        SyntheticTransfer transfer = call.transfer();
        SyntheticDispatch sent = call.dispatch();
        calls.add(
                call.id(),
                call.county(),
                stamps.text(call.received()),
                call.source(),
                call.caller(),
                call.initialType(),
                call.finalType(),
                call.flaggedAtFirst(),
                call.flaggedAtClear(),
                call.area(),
                call.level(),
                transfer == null ? null : transfer.line(),
                transfer == null ? null : stamps.text(transfer.offeredAt()),
                transfer == null ? null : transfer.secondsToPickUp(),
                transfer == null ? null : transfer.outcome(),
                sent == null ? null : sent.unit().id(),
                sent == null ? null : sent.model(),
                sent == null ? null : stamps.text(sent.queuedAt()),
                sent == null ? null : stamps.text(sent.dispatchedAt()),
                sent == null ? null : stamps.text(sent.enRouteAt()),
                sent == null ? null : stamps.text(sent.arrivedAt()),
                sent == null ? null : stamps.text(sent.clearedAt()),
                sent == null ? null : sent.citRequested(),
                sent == null ? null : sent.citDispatched(),
                sent == null ? null : sent.citArrived(),
                sent == null ? null : sent.personMet());
    }

    private void screening(SyntheticCall call, SyntheticScreening told) {
        screenings.add(
                call.id(),
                told.hurt(),
                told.crimeNow(),
                told.weapon(),
                told.threatened(),
                told.suicide(),
                told.dangerousPlace(),
                told.behavior(),
                told.impairment(),
                told.inTreatment(),
                told.pastViolence(),
                told.alone(),
                told.age(),
                told.wantsPolice(),
                told.mayConnect(),
                call.level());
    }

    private void encounter(SyntheticCall call, SyntheticEncounter met) {
        encounters.add(
                call.id(),
                idOf(met.person()),
                met.reportedFirstName(),
                met.reportedLastName(),
                met.reportedBirthDate(),
                met.reason(),
                met.secondReason(),
                met.weapon(),
                met.weaponUse(),
                met.threatTo(),
                met.handcuffs(),
                met.forceLevel(),
                met.injuryPerson(),
                met.injuryOfficer(),
                met.legalStatus(),
                met.offense(),
                met.substance(),
                met.clinicianConsult(),
                met.dispositions().stream().map(Enum::toString).collect(Collectors.joining(";")),
                met.destination(),
                met.facility() == null ? null : met.facility().id(),
                met.transportBy());
    }

    private static @Nullable String idOf(@Nullable SyntheticPerson person) {
        return person == null ? null : person.id();
    }

    private void handoff(SyntheticCall call, SyntheticHandoff handoff) {
        handoffs.add(
                call.id(),
                handoff.facility().id(),
                stamps.text(handoff.requestedAt()),
                stamps.text(handoff.departedAt()),
                stamps.text(handoff.arrivedAt()),
                stamps.text(handoff.greetedAt()),
                stamps.text(handoff.custodyAcceptedAt()),
                stamps.text(handoff.releasedAt()),
                handoff.accepted(),
                handoff.refusalReason(),
                handoff.preAlert(),
                handoff.reportGivenTo());
    }

    private void referral(SyntheticCall call, SyntheticReferral referral) {
        referrals.add(
                referral.id(),
                call.id(),
                referral.type(),
                referral.urgency(),
                stamps.text(referral.offeredAt()),
                referral.response(),
                referral.declineReason(),
                stamps.text(referral.sentAt()),
                referral.providerAccepted(),
                stamps.text(referral.answeredAt()),
                referral.attempts(),
                stamps.text(referral.contactedAt()),
                stamps.text(referral.appointmentAt()),
                stamps.text(referral.keptAt()));
    }

    void count(Map<String, Long> counts) {
        counts.put("calls", calls.rows());
        counts.put("screenings", screenings.rows());
        counts.put("encounters", encounters.rows());
        counts.put("handoffs", handoffs.rows());
        counts.put("bookings", bookings.rows());
        counts.put("referrals", referrals.rows());
    }

    @Override
    public void close() throws IOException {
        calls.close();
        screenings.close();
        encounters.close();
        handoffs.close();
        bookings.close();
        referrals.close();
    }
}
