package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;

@CorespondTest
class ClassPagesTest extends TrainingPages {
    @Test
    void aClassGoesFromPlanToCertificatesAndCoverage() throws Exception {
        UUID ada = account("Ada Officer", Role.OFFICER);
        UUID ben = account("Ben Officer", Role.OFFICER);
        onDuty(ada, "Ada Officer");
        onDuty(ben, "Ben Officer");
        String self = planned("CIT", 2400, "10", "2");
        signUp(self, "a-" + ada);
        signUp(self, "a-" + ben);
        coordinator.send(self + "/seats", "who=", "name=Cy Clinician", "from=Synthetic Clinic");
        assertThat(coordinator.read(self)).contains("3 of 10 seats taken, 1 of 2 kept", "Not sworn: 1, at most 2.");
        List<Seat> seats = page(self).seats();

        coordinator.send(
                self + "/attendance",
                "hours-" + seats.get(0).id() + "=40",
                "pre-" + seats.get(0).id() + "=50",
                "post-" + seats.get(0).id() + "=90",
                "hours-" + seats.get(1).id() + "=32",
                "pre-" + seats.get(1).id() + "=60",
                "post-" + seats.get(1).id() + "=70");
        assertThat(coordinator.read(self)).contains("Scores rose from 55 to 80 percent on average, of 2 with both.");
        coordinator.send(self + "/close", "expires=2029-03-02");

        assertThat(coordinator.read("/training/credentials"))
                .contains("Ada Officer", "2 Mar 2029")
                .doesNotContain("Ben Officer Synthetic Police CIT");
        assertThat(page(self).certificates())
                .hasSize(1)
                .containsKey(seats.get(0).learner().id());
        assertThat(coordinator.read("/training/coverage")).contains("Patrol", "1 of 2", "07:00–15:00");
        assertThat(share(Coverage.Measure.PATROL_CIT))
                .isEqualTo(new Coverage.Share(Coverage.Measure.PATROL_CIT, 1, 2, LocalDate.of(2026, 3, 2)));
        assertThat(coordinator.refused(self + "/close", "expires=")).contains("The class is closed or called off.");
    }

    @Test
    void whatCannotBeIsToldBesideItsField() throws Exception {
        String self = planned("BASIC", 480, "2", "1");
        UUID ada = account("Ada Officer", Role.OFFICER);
        signUp(self, "a-" + ada);
        assertThat(coordinator.refused(self + "/seats", "who=a-" + ada)).contains("Ada Officer has a seat already.");
        assertThat(coordinator.refused(self + "/seats", "who=")).contains("Choose somebody, or type a name.");
        assertThat(coordinator.refused(self + "/seats", "who=a-nobody")).contains("Choose somebody, or type a name.");
        assertThat(coordinator.refused(self + "/seats", "who=", "name=Zoe")).contains("Type the agency.");
        assertThat(coordinator.refused(self + "/close", "expires=")).contains("No attendance is recorded.");
        UUID seat = page(self).seats().getFirst().id();
        assertThat(coordinator.refused(self + "/attendance", "hours-" + seat + "=9"))
                .contains("at most the 8 hours");
        assertThat(coordinator.refused(self + "/attendance", "hours-" + seat + "=8", "pre-" + seat + "=101"))
                .contains("A score is a number from 0 to 100.");
        coordinator.send(self + "/seats/" + seat + "/back");
        assertThat(coordinator.read(self)).contains("Nobody has signed up.");
        coordinator.send(self + "/off", "reason=The hall burnt down");
        assertThat(coordinator.read(self)).contains("Called off", "The hall burnt down");
        assertThat(coordinator.refused("/training/classes", "course=x")).contains("Choose an approved course.");
    }

    @Test
    void aPresenterIsAskedHeardAndMayLeave() throws Exception {
        coordinator.send(
                "/training/presenters",
                "name=Wren",
                "voice=LIVED_EXPERIENCE",
                "organization=Voices",
                "topic=In Our Own Voice");
        assertThat(coordinator.refused("/training/presenters", "name=", "voice=PEER"))
                .contains("The name is missing.");
        String self = planned("BASIC", 480, "10", "0");
        String wren = CurrentActor.as(
                coordinator.who().actor(),
                () -> roster().getFirst().presenter().id().toString());
        assertThat(coordinator.read(self)).contains("Nobody with lived experience presents yet.");
        coordinator.send(self + "/presenters", "presenter=" + wren);
        coordinator.send(self + "/feedback", "of=" + wren, "rating=5", "words=I will remember this.");
        coordinator.send(self + "/feedback", "of=" + wren, "rating=4", "words=");
        assertThat(coordinator.refused(self + "/feedback", "of=" + wren, "rating=6"))
                .contains("A rating is a number from 1 to 5.");

        assertThat(coordinator.read("/training/presenters"))
                .contains("Classes: 1", "4.5 of 5, from 2", "I will remember this.");
        coordinator.send("/training/presenters/" + wren + "/leave");
        assertThat(coordinator.read("/training/presenters")).contains("Nobody on the roster yet.");
        assertThat(coordinator.read(self)).contains("Wren");
    }
}
