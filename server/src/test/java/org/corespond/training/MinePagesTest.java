package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
class MinePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    VisitReader visits;

    @Autowired
    TestClock clock;

    Agency police;
    Agency line;
    TrainingDesk coordinator;
    TrainingDesk officer;
    TrainingDesk clinician;

    @BeforeEach
    void twoSystems() {
        clock.set(Instant.parse("2026-03-02T17:00:00Z"));
        Community community = communities.add();
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Synthetic Police");
        line = communities.agency(community, Agency.Kind.CRISIS_LINE, "Synthetic Line");
        coordinator = new TrainingDesk(mvc, communities.person(police, Role.COORDINATOR));
        officer = desk(police, Role.OFFICER, "Olu Officer");
        clinician = desk(line, Role.CLINICIAN, "Cy Clinician");
    }

    @Test
    void anOfficerTakesASeatAndReadsTheOwnCertificates() throws Exception {
        UUID course = coordinator.course("BASIC", 480, police, line);
        String self = coordinator.send(
                "/training/classes",
                "course=" + course,
                "host=" + line.id(),
                "place=Online",
                "instructor=Dr. Iris Vale",
                "from=2026-04-01",
                "to=2026-04-01",
                "seats=2",
                "lent=1");
        assertThat(officer.read("/training/mine")).contains("Take a seat", "None is recorded.");

        officer.send("/training/mine/classes/" + TrainingDesk.id(self));

        assertThat(officer.read("/training/mine")).contains("You have a seat").doesNotContain("Take a seat");
        assertThat(clinician.read("/training/mine")).contains("Take a seat");
        assertThat(officer.refused("/training/mine/classes/" + TrainingDesk.id(self)))
                .contains("Olu Officer has a seat already.");
        coordinator.send(
                "/training/credentials",
                "who=a-" + officer.who().actor().account(),
                "kind=CIT",
                "hours=40",
                "issued=2024-01-10",
                "course=State academy",
                "issuer=State",
                "expires=");
        assertThat(officer.read("/training/mine")).contains("CIT certificate", "State, 10 Jan 2024", "Refresher due");
        assertThat(clinician.read("/training/mine")).doesNotContain("State, 10 Jan 2024");
    }

    @Test
    void aVisitCountsWhenTheHostSignedItToo() throws Exception {
        officer.send(
                "/training/mine/visits",
                "visitKind=LINE_OBSERVATION",
                "host=" + line.id(),
                "day=2026-03-01",
                "visitHours=4.5",
                "learned=Silence is part of the work.");
        assertThat(officer.read("/training/mine"))
                .contains("Waits for the host")
                .doesNotContain("Sign for my agency");
        assertThat(coordinator.read("/training/visits")).contains("Waits for Synthetic Line", "0 h");
        UUID visit = CurrentActor.as(
                coordinator.who().actor(), () -> visits.read().all().getFirst().id());

        assertThat(officer.refused("/training/mine/visits/" + visit + "/sign")).contains("Nobody signs both sides.");
        clinician.send("/training/mine/visits/" + visit + "/sign");

        assertThat(coordinator.read("/training/visits")).contains("Signed by both sides", "4.5 h");
        assertThat(clinician.refused("/training/mine/visits/" + visit + "/sign"))
                .contains("It is signed already");
        assertThat(officer.read("/training/mine")).contains("Signed by both sides");
    }

    @Test
    void aVisitThatCannotBeIsRefused() throws Exception {
        String mine = "/training/mine/visits";
        String host = line.id().toString();
        assertThat(officer.refused(mine, "visitKind=RIDE_ALONG", "host=" + host, "day=2026-03-03", "visitHours=4"))
                .contains("today at the latest");
        assertThat(officer.refused(mine, "visitKind=RIDE_ALONG", "host=" + host, "day=2026-03-01", "visitHours=x"))
                .contains("Hours are a number such as 4 or 2.5");
        assertThat(officer.refused(
                        mine, "visitKind=RIDE_ALONG", "host=" + police.id(), "day=2026-03-01", "visitHours=4"))
                .contains("A visit leads to another agency than your own.");
        assertThat(officer.refused(mine, "visitKind=PICNIC", "host=" + host)).contains("Choose what it was");
    }

    @Test
    void theFactCardsNameTheirSources() throws Exception {
        assertThat(coordinator.read("/training/facts"))
                .contains("ten times likelier to be victims of violent crime", "systems.md C08", "outcomes.md O4.1");
    }

    private TrainingDesk desk(Agency agency, Role role, String name) {
        UUID account = CurrentActor.as(Actor.system(agency.communityId(), "test"), () -> {
            UUID id = accounts.add("test." + UUID.randomUUID(), name);
            accounts.grant(id, agency.id(), role);
            return id;
        });
        Person person = communities.person(agency, role);
        Actor actor = new Actor(agency.communityId(), agency.id(), account, name, role);
        return new TrainingDesk(mvc, new Person(actor, person.communityName(), person.agencyName(), person.zone()));
    }
}
