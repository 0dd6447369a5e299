package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.corespond.field.JobPolicy.Facility;
import org.corespond.field.JobPolicy.Situation;
import org.junit.jupiter.api.Test;

class JobPolicyTest {
    private static final Set<Mark> ARRIVED = EnumSet.of(Mark.ARRIVED);

    @Test
    void onTheWayOneTapFollowsTheOther() {
        assertThat(step(EnumSet.noneOf(Mark.class), false, Facility.NONE, false))
                .isEqualTo(JobStep.EN_ROUTE);
        assertThat(step(EnumSet.of(Mark.EN_ROUTE), false, Facility.NONE, false)).isEqualTo(JobStep.ARRIVED);
        assertThat(step(ARRIVED, false, Facility.NONE, false)).isEqualTo(JobStep.ENCOUNTER);
        assertThat(step(ARRIVED, true, Facility.NONE, false)).isEqualTo(JobStep.NEXT);
    }

    @Test
    void aFacilityThatAcceptedIsDrivenTo() {
        assertThat(step(ARRIVED, true, Facility.ASKED, true)).isEqualTo(JobStep.WAIT);
        assertThat(step(ARRIVED, true, Facility.ACCEPTED, false)).isEqualTo(JobStep.LEAVE);
        assertThat(step(EnumSet.of(Mark.ARRIVED, Mark.LEFT_SCENE), true, Facility.ACCEPTED, false))
                .isEqualTo(JobStep.DOOR);
        assertThat(step(EnumSet.allOf(Mark.class), true, Facility.ACCEPTED, false))
                .isEqualTo(JobStep.HANDOVER);
    }

    @Test
    void aRefusalAtTheDoorAsksForAnotherPlace() {
        assertThat(step(ARRIVED, true, Facility.REFUSED_AT_DOOR, false)).isEqualTo(JobStep.NEXT);
    }

    @Test
    void transportDoesNotWaitForPaper() {
        assertThat(step(EnumSet.of(Mark.ARRIVED, Mark.LEFT_SCENE), false, Facility.ACCEPTED, false))
                .isEqualTo(JobStep.DOOR);
    }

    @Test
    void custodyWithTheFacilityWaitsForTheReleaseAndThenForTheRecord() {
        assertThat(after(Facility.CUSTODY, false)).isEqualTo(JobStep.HANDOVER);
        assertThat(after(Facility.RELEASED, false)).isEqualTo(JobStep.ENCOUNTER);
        assertThat(after(Facility.RELEASED, true)).isEqualTo(JobStep.CLEAR);
    }

    @Test
    void helpBesideTheOwnerArrivesAndIsFreeAgain() {
        Situation onTheWay = new Situation(false, true, false, EnumSet.of(Mark.EN_ROUTE), false, Facility.NONE, false);

        assertThat(JobPolicy.next(onTheWay)).isEqualTo(JobStep.ARRIVED);
        assertThat(JobPolicy.next(new Situation(false, true, false, ARRIVED, false, Facility.NONE, false)))
                .isEqualTo(JobStep.CLEAR);
    }

    @Test
    void workByPhoneIsOnePageUntilAnOfferWaits() {
        assertThat(JobPolicy.next(phone(false))).isEqualTo(JobStep.PHONE);
        assertThat(JobPolicy.next(phone(true))).isEqualTo(JobStep.WAIT);
    }

    private static Situation phone(boolean waits) {
        return new Situation(true, false, true, Set.of(), false, Facility.NONE, waits);
    }

    private static JobStep step(Set<Mark> marks, boolean recorded, Facility facility, boolean waits) {
        return JobPolicy.next(new Situation(false, false, true, marks, recorded, facility, waits));
    }

    private static JobStep after(Facility facility, boolean recorded) {
        return JobPolicy.next(new Situation(false, false, false, EnumSet.allOf(Mark.class), recorded, facility, false));
    }
}
