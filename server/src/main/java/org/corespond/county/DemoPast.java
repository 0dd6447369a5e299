package org.corespond.county;

import static org.corespond.county.DemoProgram.FOLLOW_UP;

import java.time.Duration;
import org.corespond.episodes.ClosingCode;
import org.corespond.field.Mark;
import org.corespond.referrals.Attempt;
import org.corespond.referrals.Referral;

/** What began yesterday and this morning: most of it is over or with a follow-up worker. */
final class DemoPast {
    private static final double HOUR = 60;
    private final DemoTelling day;

    DemoPast(DemoTelling day) {
        this.day = day;
    }

    void tell() {
        yesterday();
        withFollowUp();
        appointments();
        connected();
        endedToday();
    }

    private void yesterday() {
        day.ago(23 * HOUR, DemoNeed.VOICES)
                .sent(DemoProgram.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .brought(DemoProgram.CRISIS_INTAKE)
                .takenOver()
                .then(15 * HOUR, (one, deed) -> deed.discharged(FOLLOW_UP))
                .then(20, (one, deed) -> one.accepted(DemoSeat.FOLLOW_UP));
        day.ago(22.4 * HOUR, DemoNeed.MEANS)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER)
                .met(DemoMeeting.TO_CRISIS_CENTER)
                .brought(DemoProgram.CRISIS_INTAKE)
                .takenOver()
                .then(16 * HOUR, (one, deed) -> deed.discharged(ClosingCode.CARE_CONTINUES_WITH_FACILITY));
        day.ago(22 * HOUR, DemoNeed.UNSURE)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER)
                .met(DemoMeeting.CALMED)
                .ended(ClosingCode.RESOLVED_ON_SCENE);
        day.unknownAgo(21.5 * HOUR, DemoNeed.DRUNK)
                .sent(DemoProgram.RESPONDERS, DemoSeat.RESPONDER)
                .met(DemoMeeting.NOBODY)
                .ended(ClosingCode.UNABLE_TO_LOCATE);
        day.ago(20 * HOUR, DemoNeed.KNIFE)
                .sent(DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY)
                .met(DemoMeeting.ARRESTED)
                .ended(ClosingCode.CUSTODY_CONTINUES);
        day.ago(19 * HOUR, DemoNeed.LONELY)
                .byPhone(DemoProgram.CLINICIAN_LINE, DemoSeat.CLINICIAN)
                .resolvedByPhone();
        day.unknownAgo(18 * HOUR, DemoNeed.THOUGHTS)
                .called(DemoSeat.CALL_TAKER_NIGHT, DemoProgram.CLINICIAN_LINE)
                .then(.1, (one, deed) -> one.withdrawn())
                .then(.3, (one, deed) -> one.closed(ClosingCode.DUPLICATE))
                .then(.2, (one, deed) -> one.cleared(null));
    }

    /** Late, due and calm: nobody was reached yet, or somebody was. */
    private void withFollowUp() {
        talked(27, DemoSeat.MOBILE_CRISIS).followedUp(DemoSeat.FOLLOW_UP);
        talked(24.5, DemoSeat.MOBILE_CRISIS_PARTNER).followedUp(DemoSeat.FOLLOW_UP_PARTNER);
        talked(25.2, DemoSeat.MOBILE_CRISIS)
                .followedUp(DemoSeat.FOLLOW_UP_PARTNER)
                .then(9 * HOUR, (one, deed) -> deed.tried(Attempt.Way.PHONE, false))
                .then(10 * HOUR, (one, deed) -> deed.tried(Attempt.Way.VISIT, false));
        talked(13, DemoSeat.MOBILE_CRISIS_PARTNER)
                .followedUp(DemoSeat.FOLLOW_UP)
                .then(5 * HOUR, (one, deed) -> deed.tried(Attempt.Way.PHONE, true));
        talked(9, DemoSeat.MOBILE_CRISIS).followedUp(DemoSeat.FOLLOW_UP_PARTNER);
        talked(4, DemoSeat.MOBILE_CRISIS_PARTNER).followedUp(DemoSeat.FOLLOW_UP);
        day.ago(6.5 * HOUR, DemoNeed.POLICE)
                .sent(DemoProgram.CIT_OFFICER, DemoSeat.DEPUTY)
                .met(DemoMeeting.TALKED)
                .followedUp(DemoSeat.FOLLOW_UP);
    }

    private DemoTale talked(double hours, DemoSeat crew) {
        return day.ago(hours * HOUR, DemoNeed.PLAN)
                .sent(DemoProgram.MOBILE_CRISIS, crew)
                .met(DemoMeeting.SAFETY_PLAN);
    }

    private void appointments() {
        talked(17, DemoSeat.MOBILE_CRISIS)
                .followedUp(DemoSeat.FOLLOW_UP)
                .then(3 * HOUR, (one, deed) -> deed.tried(Attempt.Way.PHONE, true))
                .then(5, (one, deed) -> deed.referred(Referral.Type.BH_OUTPATIENT, "Cedar Ridge outpatient clinic"))
                .then(2 * HOUR, (one, deed) -> deed.moved(Referral.StepKind.ACCEPTED))
                .then(10, (one, deed) -> deed.appointed(Duration.ofHours(30)));
        talked(15, DemoSeat.MOBILE_CRISIS_PARTNER)
                .followedUp(DemoSeat.FOLLOW_UP_PARTNER)
                .then(3 * HOUR, (one, deed) -> deed.tried(Attempt.Way.TEXT, true))
                .then(8, (one, deed) -> deed.referred(Referral.Type.PEER, "Lantern House peers"));
    }

    private void connected() {
        for (double hours : new double[] {23.5, 20.5, 11.5}) {
            talked(hours, hours > 21 ? DemoSeat.MOBILE_CRISIS : DemoSeat.MOBILE_CRISIS_PARTNER)
                    .followedUp(DemoSeat.FOLLOW_UP)
                    .then(40, (one, deed) -> deed.tried(Attempt.Way.PHONE, true))
                    .then(5, (one, deed) -> deed.referred(Referral.Type.CASE_MANAGEMENT, "County case management"))
                    .then(50, (one, deed) -> deed.moved(Referral.StepKind.ACCEPTED))
                    .then(5, (one, deed) -> deed.appointed(Duration.ofHours(6)))
                    .then(6.2 * HOUR, (one, deed) -> deed.moved(Referral.StepKind.KEPT))
                    .then(10, (one, deed) -> deed.caredFor(ClosingCode.CONNECTED));
        }
    }

    private void endedToday() {
        day.ago(6 * HOUR, DemoNeed.DRUNK)
                .sent(DemoProgram.RESPONDERS, DemoSeat.RESPONDER_PARTNER)
                .met(DemoMeeting.DECLINED)
                .ended(ClosingCode.SERVICES_DECLINED)
                .then(30, (one, deed) -> deed.placesConfirmed(DemoSeat.SOBERING, DemoProgram.SOBERING_INTAKE));
        day.ago(5.5 * HOUR, DemoNeed.LONELY)
                .byPhone(DemoProgram.WARMLINE, DemoSeat.PEER)
                .resolvedByPhone();
        day.unknownAgo(4.5 * HOUR, DemoNeed.UNSURE)
                .sent(DemoProgram.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER)
                .met(DemoMeeting.NOBODY)
                .ended(ClosingCode.UNFOUNDED);
        day.ago(3.5 * HOUR, DemoNeed.OVERDOSE)
                .sent(DemoProgram.EMS, DemoSeat.EMS_LIAISON)
                .met(DemoMeeting.TO_HOSPITAL)
                .then(2, (one, deed) -> deed.marked(Mark.LEFT_SCENE))
                .then(30, (one, deed) -> deed.ended(ClosingCode.CARE_CONTINUES_WITH_FACILITY));
        day.ago(2.8 * HOUR, DemoNeed.THOUGHTS)
                .then(0, (one, deed) -> one.calledAt(DemoSeat.CLINICIAN))
                .then(2, (one, deed) -> one.said())
                .then(25, (one, deed) -> one.cleared(null));
    }
}
