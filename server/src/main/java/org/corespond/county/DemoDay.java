package org.corespond.county;

import static org.corespond.county.DemoProgram.CRISIS_INTAKE;
import static org.corespond.county.DemoProgram.EMERGENCY_ROOM;
import static org.corespond.county.DemoProgram.SOBERING_INTAKE;

import java.time.Instant;
import java.util.Iterator;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RefusalReason;
import org.corespond.episodes.Stage;
import org.jspecify.annotations.Nullable;

/** The last day of the demonstration: some forty episodes in every state that a board can show. */
final class DemoDay {
    private static final double HOUR = 60;
    private final DemoMoves moves;
    private final DemoTown town;
    private final Instant now;
    private final Iterator<SyntheticPerson> people;
    private int told;

    DemoDay(DemoMoves moves, DemoTown town, Iterator<SyntheticPerson> people) {
        this.moves = moves;
        this.town = town;
        this.now = moves.clock().instant();
        this.people = people;
    }

    /** The oldest first, so that the numbers on the radio follow the day. */
    int tell() {
        yesterday();
        followedUp();
        connected();
        endedToday();
        atFacilities();
        onTheWay();
        onTheScene();
        responding();
        byPhone();
        ringing();
        waiting();
        return told;
    }

    private DemoTale tale() {
        return new DemoTale(moves, town, now);
    }

    /** Areas in turn, so that no two neighbors on the board look alike. */
    private DemoTale call(double ago, int level, String... marks) {
        return call(ago, level, people.next(), marks);
    }

    private DemoTale call(double ago, int level, @Nullable SyntheticPerson about, String... marks) {
        String area = Names.AREAS.get(told++ % Names.AREAS.size());
        return tale().ago(ago).called(area, level, about, marks);
    }

    private DemoTale team(DemoTale tale, DemoProgram program, DemoSeat seat) {
        return tale.after(1.5)
                .offered(DemoSeat.CALL_TAKER, program)
                .after(.4)
                .accepted(seat)
                .after(.5)
                .step(seat, FactKind.EN_ROUTE, Stage.RESPONDING, NextStep.ARRIVE, 15);
    }

    private DemoTale met(DemoTale tale, DemoProgram program, DemoSeat seat) {
        return team(tale, program, seat)
                .after(9)
                .step(seat, FactKind.ARRIVED, Stage.ON_SCENE, NextStep.RECORD_ENCOUNTER, HOUR)
                .after(32)
                .step(seat, FactKind.ENCOUNTER_RECORDED, Stage.ON_SCENE, NextStep.PLAN_FOLLOW_UP, 30);
    }

    private DemoTale brought(DemoTale tale, DemoSeat crew, DemoProgram place, DemoSeat door) {
        return tale.after(2)
                .offered(crew, place)
                .after(3)
                .accepted(door)
                .after(2)
                .step(crew, FactKind.LEFT_SCENE, Stage.TO_FACILITY, NextStep.ARRIVE_AT_FACILITY, 30);
    }

    private DemoTale handedOver(DemoTale tale, DemoSeat crew, DemoSeat door) {
        return tale.after(14)
                .step(crew, FactKind.ARRIVED_AT_FACILITY, Stage.AT_FACILITY, NextStep.TAKE_OVER, 15)
                .after(6)
                .tookOver(door, 20 * HOUR)
                .after(3)
                .noted(crew, FactKind.OFFICER_RELEASED);
    }

    private void yesterday() {
        handedOver(
                        brought(
                                met(call(23 * HOUR, 2, "suicide"), DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS),
                                DemoSeat.MOBILE_CRISIS,
                                CRISIS_INTAKE,
                                DemoSeat.CRISIS_CENTER),
                        DemoSeat.MOBILE_CRISIS,
                        DemoSeat.CRISIS_CENTER)
                .ago(5 * HOUR)
                .closed(DemoSeat.CRISIS_CENTER, ClosingCode.CARE_CONTINUES_WITH_FACILITY);
        met(call(22 * HOUR, 3, "weapon-unknown", "threat"), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER)
                .after(20)
                .closed(DemoSeat.CO_RESPONDER, ClosingCode.RESOLVED_ON_SCENE);
        team(call(21.5 * HOUR, 2), DemoProgram.RESPONDERS, DemoSeat.RESPONDER)
                .after(25)
                .closed(DemoSeat.RESPONDER, ClosingCode.UNABLE_TO_LOCATE);
        met(call(20 * HOUR, 4, "weapon", "crime"), DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY)
                .after(15)
                .closed(DemoSeat.DEPUTY, ClosingCode.CUSTODY_CONTINUES);
        call(19 * HOUR, 1)
                .after(1)
                .offered(DemoSeat.CALL_TAKER, DemoProgram.CLINICIAN_LINE)
                .after(.2)
                .accepted(DemoSeat.CLINICIAN)
                .after(24)
                .closed(DemoSeat.CLINICIAN, ClosingCode.RESOLVED_BY_PHONE);
        call(18 * HOUR, 0, (SyntheticPerson) null).after(3).closed(DemoSeat.CALL_TAKER, ClosingCode.DUPLICATE);
    }

    private DemoTale followed(DemoTale tale, DemoSeat crew, DemoSeat worker) {
        return tale.after(4).offered(crew, DemoProgram.FOLLOW_UP).after(12).accepted(worker);
    }

    private DemoTale plan(DemoTale tale, DemoSeat crew, DemoSeat worker) {
        return followed(tale.step(crew, FactKind.NOTE, Stage.FOLLOW_UP, NextStep.PLAN_FOLLOW_UP, HOUR), crew, worker);
    }

    private void followedUp() {
        for (int hours : new int[] {17, 15, 12, 9, 7, 4}) {
            DemoSeat worker = hours % 2 == 0 ? DemoSeat.FOLLOW_UP : DemoSeat.FOLLOW_UP_PARTNER;
            plan(
                    met(
                            call(hours * HOUR, 1 + hours % 3, "suicide"),
                            DemoProgram.MOBILE_CRISIS,
                            DemoSeat.MOBILE_CRISIS),
                    DemoSeat.MOBILE_CRISIS,
                    worker);
        }
        for (int hours : new int[] {16, 13}) {
            plan(
                            met(call(hours * HOUR, 2), DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER),
                            DemoSeat.CO_RESPONDER,
                            DemoSeat.FOLLOW_UP)
                    .after(2 * HOUR)
                    .step(
                            DemoSeat.FOLLOW_UP,
                            FactKind.CONTACT_TRIED,
                            Stage.FOLLOW_UP,
                            NextStep.CONTACT_PERSON,
                            8 * HOUR);
        }
        plan(
                        met(call(14 * HOUR, 2, "impaired"), DemoProgram.RESPONDERS, DemoSeat.RESPONDER),
                        DemoSeat.RESPONDER,
                        DemoSeat.FOLLOW_UP_PARTNER)
                .after(3 * HOUR)
                .step(
                        DemoSeat.FOLLOW_UP_PARTNER,
                        FactKind.APPOINTMENT_MADE,
                        Stage.FOLLOW_UP,
                        NextStep.KEEP_APPOINTMENT,
                        40 * HOUR);
    }

    private void connected() {
        for (int hours : new int[] {23, 21, 11}) {
            plan(
                            met(call(hours * HOUR, 2), DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER),
                            DemoSeat.MOBILE_CRISIS_PARTNER,
                            DemoSeat.FOLLOW_UP)
                    .after(HOUR)
                    .step(
                            DemoSeat.FOLLOW_UP,
                            FactKind.APPOINTMENT_MADE,
                            Stage.FOLLOW_UP,
                            NextStep.KEEP_APPOINTMENT,
                            9 * HOUR)
                    .after(7 * HOUR)
                    .step(DemoSeat.FOLLOW_UP, FactKind.APPOINTMENT_KEPT, Stage.FOLLOW_UP, NextStep.CLOSE, HOUR)
                    .after(10)
                    .closed(DemoSeat.FOLLOW_UP, ClosingCode.CONNECTED);
        }
    }

    private void endedToday() {
        met(call(6 * HOUR, 2, "impaired"), DemoProgram.RESPONDERS, DemoSeat.RESPONDER_PARTNER)
                .after(8)
                .closed(DemoSeat.RESPONDER_PARTNER, ClosingCode.SERVICES_DECLINED);
        call(5.5 * HOUR, 1)
                .after(1)
                .offered(DemoSeat.CALL_TAKER, DemoProgram.WARMLINE)
                .after(.5)
                .accepted(DemoSeat.PEER)
                .after(40)
                .closed(DemoSeat.PEER, ClosingCode.RESOLVED_BY_PHONE);
        team(call(4.5 * HOUR, 2), DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY)
                .after(12)
                .closed(DemoSeat.DEPUTY, ClosingCode.UNFOUNDED);
        call(3.5 * HOUR, 4, "overdose", "medical")
                .after(.5)
                .offered(DemoSeat.CALL_TAKER, DemoProgram.EMS)
                .after(.3)
                .accepted(DemoSeat.EMS_LIAISON)
                .after(50)
                .closed(DemoSeat.EMS_LIAISON, ClosingCode.CLOSED_BY_POLICE_OR_EMS);
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

    private DemoTale arrived(DemoTale tale, DemoProgram program, DemoSeat seat) {
        return team(tale, program, seat)
                .after(10)
                .step(seat, FactKind.ARRIVED, Stage.ON_SCENE, NextStep.RECORD_ENCOUNTER, HOUR);
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
