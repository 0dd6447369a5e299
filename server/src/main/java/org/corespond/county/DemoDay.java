package org.corespond.county;

import static org.corespond.county.DemoProgram.CRISIS_INTAKE;
import static org.corespond.county.DemoProgram.EMERGENCY_ROOM;
import static org.corespond.county.DemoProgram.SOBERING_INTAKE;

import org.corespond.episodes.RefusalReason;
import org.corespond.facilities.DoorTap;
import org.corespond.field.Mark;

/** What goes on now: some thirty episodes in every state that a board, a phone and an intake desk can show. */
final class DemoDay {
    private static final double HOUR = 60;
    private final DemoTelling day;

    DemoDay(DemoTelling day) {
        this.day = day;
    }

    void tell() {
        inTheHouse();
        atTheDoor();
        onTheWay();
        onTheScene();
        responding();
        byPhone();
        ringing();
        waiting();
        atTheDesk();
    }

    private void inTheHouse() {
        day.ago(9.3 * HOUR, DemoNeed.VOICES)
                .sent(DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .brought(CRISIS_INTAKE)
                .takenOver();
        day.ago(5 * HOUR, DemoNeed.MEANS)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .brought(CRISIS_INTAKE)
                .takenOver()
                .then(2.5 * HOUR, (one, deed) -> deed.placesConfirmed(DemoSeat.CRISIS_CENTER, CRISIS_INTAKE));
        day.ago(3.1 * HOUR, DemoNeed.POLICE)
                .sent(DemoProgram.CITY_CIT_OFFICER, DemoSeat.OFFICER)
                .met(DemoMeeting.HELD)
                .brought(EMERGENCY_ROOM)
                .takenOver()
                .then(30, (one, deed) -> deed.placesConfirmed(DemoSeat.HOSPITAL, EMERGENCY_ROOM));
        day.ago(2.2 * HOUR, DemoNeed.DRUNK)
                .sent(DemoProgram.RESPONDERS, DemoSeat.RESPONDER)
                .met(DemoMeeting.TO_SOBERING)
                .brought(SOBERING_INTAKE)
                .takenOver();
    }

    /** Custody with the officer still there; and a door that nobody opens. */
    private void atTheDoor() {
        day.ago(70, DemoNeed.POLICE)
                .sent(DemoProgram.CITY_CIT_OFFICER, DemoSeat.OFFICER)
                .met(DemoMeeting.HELD)
                .brought(EMERGENCY_ROOM)
                .then(4, (one, deed) -> deed.tapped(DoorTap.CUSTODY));
        day.ago(79, DemoNeed.DRUNK)
                .sent(DemoProgram.RESPONDERS, DemoSeat.RESPONDER)
                .met(DemoMeeting.TO_SOBERING)
                .brought(SOBERING_INTAKE);
    }

    private void onTheWay() {
        day.ago(54, DemoNeed.PLAN)
                .sent(DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .brought(CRISIS_INTAKE);
    }

    private void onTheScene() {
        day.ago(22, DemoNeed.VOICES)
                .sent(DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS)
                .arrived();
        day.ago(81, DemoNeed.THREATS)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER)
                .arrived();
    }

    private void responding() {
        day.ago(5, DemoNeed.MEANS).sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER);
        day.ago(30, DemoNeed.YOUTH).sent(DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_LATE);
        day.ago(23.5, DemoNeed.DRUNK).sent(DemoProgram.RESPONDERS, DemoSeat.RESPONDER_PARTNER);
        day.ago(4.2, DemoNeed.ACT)
                .called(DemoSeat.CALL_TAKER, DemoProgram.CIT_OFFICER)
                .then(.2, (one, deed) -> one.relayConfirmed())
                .accepted(DemoSeat.DEPUTY_PARTNER)
                .then(.3, (one, deed) -> deed.marked(Mark.EN_ROUTE));
    }

    private void byPhone() {
        day.ago(11, DemoNeed.LONELY).byPhone(DemoProgram.CLINICIAN_LINE, DemoSeat.CLINICIAN);
        day.ago(26, DemoNeed.THOUGHTS).byPhone(DemoProgram.WARMLINE, DemoSeat.PEER);
    }

    /** Nobody answered, or somebody could not: the alarm rings at the dispatcher. */
    private void ringing() {
        day.ago(14, DemoNeed.LONELY)
                .called(DemoSeat.CALL_TAKER, DemoProgram.CLINICIAN_LINE)
                .unanswered(2)
                .then(.2, (one, deed) -> one.alarmsSeen())
                .unanswered(4);
        day.ago(4, DemoNeed.THOUGHTS)
                .called(DemoSeat.CALL_TAKER_NIGHT, DemoProgram.CLINICIAN_LINE)
                .unanswered(1);
        day.ago(52, DemoNeed.POLICE)
                .sent(DemoProgram.CITY_CIT_OFFICER, DemoSeat.OFFICER_PARTNER)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .then(1, (one, deed) -> one.handedOn(CRISIS_INTAKE))
                .then(2, (one, deed) -> one.refused(RefusalReason.NO_CAPACITY));
    }

    /** Offers with time left when the first visitor comes. */
    private void waiting() {
        day.ago(65, DemoNeed.THREATS)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER)
                .met(DemoMeeting.TALKED)
                .then(5, (one, deed) -> one.handedOn(DemoProgram.FOLLOW_UP));
        day.ago(115, DemoNeed.PLAN)
                .sent(DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS)
                .met(DemoMeeting.SAFETY_PLAN)
                .then(5, (one, deed) -> one.handedOn(DemoProgram.FOLLOW_UP));
        day.ago(44.6, DemoNeed.DRUNK)
                .sent(DemoProgram.RESPONDERS, DemoSeat.RESPONDER_LATE)
                .met(DemoMeeting.TO_SOBERING)
                .then(1.5, (one, deed) -> one.handedOn(SOBERING_INTAKE, EMERGENCY_ROOM));
        day.ago(44.2, DemoNeed.MEANS)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_LATE)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .then(1.5, (one, deed) -> one.handedOn(CRISIS_INTAKE, EMERGENCY_ROOM));
        day.ago(44.4, DemoNeed.KNIFE)
                .sent(DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY)
                .met(DemoMeeting.HELD)
                .then(1.5, (one, deed) -> one.handedOn(EMERGENCY_ROOM));
        day.ago(1.6, DemoNeed.PLAN).called(DemoSeat.CALL_TAKER, DemoProgram.MOBILE_CRISIS);
        day.ago(1.5, DemoNeed.DRUNK).called(DemoSeat.CALL_TAKER, DemoProgram.RESPONDERS);
        day.ago(1.4, DemoNeed.THREATS).called(DemoSeat.CALL_TAKER_NIGHT, DemoProgram.CO_RESPONDER);
    }

    /** Calls that are being taken. */
    private void atTheDesk() {
        day.ago(2.2, DemoNeed.VOICES)
                .then(0, (one, deed) -> one.calledAt(DemoSeat.CALL_TAKER))
                .then(.9, (one, deed) -> one.said());
        day.ago(.7, DemoNeed.UNSURE)
                .then(0, (one, deed) -> one.calledAt(DemoSeat.CALL_TAKER_NIGHT))
                .then(.5, (one, deed) -> one.begun());
        day.ago(6, DemoNeed.LONELY)
                .then(0, (one, deed) -> one.calledAt(DemoSeat.CLINICIAN))
                .then(1.2, (one, deed) -> one.said());
    }
}
