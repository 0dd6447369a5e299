package org.corespond.county;

import static org.corespond.county.DemoProgram.CRISIS_INTAKE;
import static org.corespond.county.DemoProgram.EMERGENCY_ROOM;
import static org.corespond.county.DemoProgram.SOBERING_INTAKE;

import java.util.Iterator;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RefusalReason;
import org.corespond.episodes.Stage;

/** The last day of the demonstration: some forty episodes in every state that a board can show. */
final class DemoDay extends DemoTelling {
    private final DemoPast past;

    DemoDay(DemoMoves moves, DemoTown town, Iterator<SyntheticPerson> people) {
        super(moves, town, people);
        this.past = new DemoPast(moves, town, people);
    }

    /** The oldest first, so that the numbers on the radio follow the day. */
    int tell() {
        int before = past.tell();
        atFacilities();
        onTheWay();
        onTheScene();
        responding();
        byPhone();
        ringing();
        waiting();
        return before + told();
    }

    private void atFacilities() {
        handedOver(
                brought(
                        met(call(5 * HOUR, 3, "suicide"), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER),
                        DemoSeat.CO_RESPONDER,
                        CRISIS_INTAKE,
                        DemoSeat.CRISIS_CENTER),
                DemoSeat.CO_RESPONDER,
                DemoSeat.CRISIS_CENTER);
        handedOver(
                brought(
                        met(call(3 * HOUR, 3, "medical"), DemoProgram.CITY_CIT_OFFICER, DemoSeat.OFFICER),
                        DemoSeat.OFFICER,
                        EMERGENCY_ROOM,
                        DemoSeat.HOSPITAL),
                DemoSeat.OFFICER,
                DemoSeat.HOSPITAL);
        handedOver(
                brought(
                        met(call(2.2 * HOUR, 2, "impaired"), DemoProgram.RESPONDERS, DemoSeat.RESPONDER),
                        DemoSeat.RESPONDER,
                        SOBERING_INTAKE,
                        DemoSeat.SOBERING),
                DemoSeat.RESPONDER,
                DemoSeat.SOBERING);
    }

    private void onTheWay() {
        brought(
                met(call(58, 2, "suicide"), DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER),
                DemoSeat.MOBILE_CRISIS_PARTNER,
                CRISIS_INTAKE,
                DemoSeat.CRISIS_CENTER);
        brought(
                met(call(95, 3, "medical"), DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY),
                DemoSeat.DEPUTY,
                EMERGENCY_ROOM,
                DemoSeat.HOSPITAL);
        brought(
                        met(call(88, 2, "impaired"), DemoProgram.RESPONDERS, DemoSeat.RESPONDER_PARTNER),
                        DemoSeat.RESPONDER_PARTNER,
                        SOBERING_INTAKE,
                        DemoSeat.SOBERING)
                .after(12)
                .step(
                        DemoSeat.RESPONDER_PARTNER,
                        FactKind.ARRIVED_AT_FACILITY,
                        Stage.AT_FACILITY,
                        NextStep.TAKE_OVER,
                        20);
    }

    private void onTheScene() {
        arrived(call(26, 2, "suicide"), DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS);
        arrived(call(34, 3, "threat", "violence"), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER);
        arrived(call(81, 2), DemoProgram.RESPONDERS, DemoSeat.RESPONDER);
        arrived(call(74.5, 3, "weapon-unknown"), DemoProgram.CITY_CIT_OFFICER, DemoSeat.OFFICER);
    }

    private void responding() {
        team(call(8, 2, "suicide"), DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER);
        team(call(6, 3, "police-asked"), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER);
        team(call(24, 2, "youth"), DemoProgram.RESPONDERS, DemoSeat.RESPONDER_PARTNER);
        team(call(4, 4, "weapon", "suicide"), DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY)
                .relayed(DemoSeat.DEPUTY, DemoProgram.EMS)
                .after(.3)
                .accepted(DemoSeat.EMS_LIAISON);
    }

    private void byPhone() {
        call(11, 1)
                .after(1)
                .offered(DemoSeat.CALL_TAKER, DemoProgram.CLINICIAN_LINE)
                .after(.2)
                .accepted(DemoSeat.CLINICIAN);
        call(29, 1, "suicide")
                .after(1)
                .offered(DemoSeat.CALL_TAKER, DemoProgram.WARMLINE)
                .after(.6)
                .accepted(DemoSeat.PEER);
    }

    /** Nobody answered, or somebody could not: the alarm rings at the dispatcher. */
    private void ringing() {
        call(9, 2)
                .after(1)
                .offered(DemoSeat.CALL_TAKER, DemoProgram.CO_RESPONDER)
                .unanswered();
        call(3.4, 2, "suicide")
                .after(2)
                .offered(
                        DemoSeat.CALL_TAKER,
                        DemoProgram.CLINICIAN_LINE,
                        DemoProgram.MOBILE_CRISIS,
                        DemoProgram.CIT_OFFICER)
                .unanswered();
        met(call(52, 2), DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS)
                .after(1)
                .offered(DemoSeat.MOBILE_CRISIS, CRISIS_INTAKE)
                .after(2)
                .refused(DemoSeat.CRISIS_CENTER, RefusalReason.NO_CAPACITY);
    }

    /** Offers with time left when the first visitor comes. */
    private void waiting() {
        for (int minutes : new int[] {40, 90}) {
            met(call(minutes + 60, 2), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER)
                    .step(DemoSeat.CO_RESPONDER_PARTNER, FactKind.NOTE, Stage.FOLLOW_UP, NextStep.PLAN_FOLLOW_UP, HOUR)
                    .after(5)
                    .offered(DemoSeat.CO_RESPONDER_PARTNER, DemoProgram.FOLLOW_UP);
        }
        met(call(47, 2, "impaired"), DemoProgram.RESPONDERS, DemoSeat.RESPONDER)
                .ago(1)
                .offered(DemoSeat.RESPONDER, SOBERING_INTAKE, EMERGENCY_ROOM);
        met(call(50, 3, "suicide"), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER)
                .ago(.5)
                .offered(DemoSeat.CO_RESPONDER, CRISIS_INTAKE, EMERGENCY_ROOM);
        call(2.5, 2, "suicide")
                .ago(.2)
                .offered(
                        DemoSeat.CALL_TAKER,
                        DemoProgram.MOBILE_CRISIS,
                        DemoProgram.CO_RESPONDER,
                        DemoProgram.CIT_OFFICER);
        call(2, 2, "impaired")
                .ago(.1)
                .offered(
                        DemoSeat.CALL_TAKER,
                        DemoProgram.RESPONDERS,
                        DemoProgram.MOBILE_CRISIS,
                        DemoProgram.CIT_OFFICER);
        call(1.5, 3, "threat").ago(0).offered(DemoSeat.CALL_TAKER, DemoProgram.CO_RESPONDER, DemoProgram.CIT_OFFICER);
        call(.8, 1);
    }
}
