package org.corespond.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person's way from the first call to a kept appointment, with seven people signed in at once. */
@ExtendWith(Journeys.class)
class WholePathJourney {
    private static final String DISPATCH = "Tamarack County 911";
    private static final String SHERIFF = "Tamarack County Sheriff";
    private static final String POLICE = "Tamarack City Police";
    private static final String FACILITY = "Cedar Ridge Crisis Center";
    private static final String CARE = "Lantern House Care Connections";

    @Test
    void fromTheFirstCallToConnectedCareNobodyIsDropped(RunningDemo demo, Chromium chromium) {
        String at = demo.address();
        Person taker = Person.atDesk(chromium, at).signInAs("CALL_TAKER");
        Person deputy = Person.withPhone(chromium, at).signInAs("OFFICER", SHERIFF);
        Person officer = Person.withPhone(chromium, at).signInAs("OFFICER", POLICE);
        Person intake = Person.atDesk(chromium, at).signInAs("FACILITY", FACILITY);
        Person worker = Person.atDesk(chromium, at).signInAs("FOLLOW_UP", CARE);
        Board dispatch = Board.of(Person.atDesk(chromium, at).signInAs("DISPATCHER"));
        Board board = Board.of(Person.atDesk(chromium, at).signInAs("COORDINATOR"));
        OutcomeFigures before = OutcomeFigures.of(Person.atDesk(chromium, at).signInAs("COORDINATOR"));

        CallByKeyboard call = CallByKeyboard.ofLevelThree(taker);
        String episode = call.take();
        board.shows(episode, DISPATCH);

        boolean county = call.offeredTo().contains(SHERIFF);
        ResponderWithPhone crew = new ResponderWithPhone(county ? deputy : officer, episode);
        crew.accepts();
        board.shows(episode, county ? SHERIFF : POLICE);
        crew.goesAndArrives();
        crew.recordsTheEncounter();
        crew.asksForAPlace("Cedar Ridge intake");

        FacilityDesk desk = new FacilityDesk(intake, episode);
        desk.accepts();
        crew.brings();
        desk.takesOver();
        board.shows(episode, FACILITY);
        desk.handsOnToFollowUp();
        board.shows(episode, FACILITY);

        FollowUpWorker care = new FollowUpWorker(worker, episode);
        care.accepts();
        board.shows(episode, CARE);
        care.sendsReferral();
        care.serviceAccepts();
        care.makesAppointment();
        board.shows(episode, CARE);
        care.personKeepsIt();
        care.closesAsConnected();
        board.hasLost(episode);
        dispatch.hasLost(episode);
        theOutcomesMoved(before);
    }

    /** One more connected to care by a kept referral; one more person; neither arrested nor met with force. */
    private static void theOutcomesMoved(OutcomeFigures before) {
        before.became("O1.0", 1, 1);
        before.became("O1.5", 1, 1);
        before.became("O2.1", 0, 1);
        before.became("O3.0", 0, 1);
        before.became("O4.1", 0, 1);
        before.showOnThePage("O1.0");
    }
}
