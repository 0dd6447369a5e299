package org.corespond.county;

import static org.corespond.county.DemoProgram.CRISIS_INTAKE;

import java.util.Iterator;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.Stage;

/** What began yesterday and this morning: most of it is over or with a follow-up worker. */
final class DemoPast extends DemoTelling {
    DemoPast(DemoMoves moves, DemoTown town, Iterator<SyntheticPerson> people) {
        super(moves, town, people);
    }

    int tell() {
        yesterday();
        followedUp();
        connected();
        endedToday();
        return told();
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
}
