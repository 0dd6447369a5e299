package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.access.Accounts;
import org.corespond.assessment.Evidence.State;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What classes and visits show, done by those who teach, learn and host. */
@CorespondTest
class TaughtEvidenceTest extends EvidencePages {

    @Autowired
    Accounts accounts;

    @Test
    void classesAreToldOnceTheyAreClosedByWhoPresentedWhatWasTestedAndPractised_2_1_Q3_C05() throws Exception {
        assertThat(List.of(state("3.2"), state("3.3"), state("3.4"))).containsOnly(State.UNKNOWN);
        assertThat(page("3")).contains("No class of the last 365 days was closed.");
        String first = planned("SCENARIO");
        presented(first, "LIVED_EXPERIENCE");
        assertThat(state("3.2")).as("a class that is not closed yet").isEqualTo(State.UNKNOWN);
        attended(first, "50", "80");
        send(first + "/close", "expires=");
        String second = planned("TALK");
        presented(second, "CLINICIAN");
        attended(second, "50", "");
        send(second + "/close", "expires=");

        assertThat(told("3.2", "taught"))
                .isEqualTo(new Evidence("taught", State.PARTLY, List.of("1", "2"), 2L, NOW, "/training/presenters"));
        assertThat(told("3.3", "practised"))
                .isEqualTo(new Evidence("practised", State.PARTLY, List.of("1", "2"), 2L, NOW, "/training/classes"));
        assertThat(told("3.4", "tested"))
                .isEqualTo(new Evidence("tested", State.PARTLY, List.of("1", "2"), 2L, NOW, "/training/classes"));
        shows("3", "In 1 of 2 classes somebody with lived experience presented.", "href=\"/training/presenters\"");
        shows("3", "In 1 of 2 classes people practised in scenarios.", "the law and the well-being of officers");
        shows("3", "In 1 of 2 classes learners were tested before and after.", "What changed on the street");

        clock.set(Instant.parse("2027-03-04T18:00:00Z"));
        assertThat(List.of(state("3.2"), state("3.3"), state("3.4")))
                .as("a year later")
                .containsOnly(State.UNKNOWN);
    }

    @Test
    void thatAllWereTestedShowsWhatTheyKnowAndNotWhatTheyDo_2_1_Q3() throws Exception {
        String held = planned("SCENARIO");
        presented(held, "FAMILY");
        attended(held, "50", "80");
        send(held + "/close", "expires=");

        assertThat(told("3.2", "taught").state()).isEqualTo(State.SHOWN);
        assertThat(told("3.3", "practised").state())
                .as("resources, the law and well-being stand elsewhere")
                .isEqualTo(State.PARTLY);
        assertThat(told("3.4", "tested").state()).as("the job stands elsewhere").isEqualTo(State.PARTLY);
    }

    @Test
    void aVisitCountsWhenBothSidesHaveSignedIt_C02() throws Exception {
        assertThat(about("3.1").stream().filter(it -> it.code().equals("crossed")))
                .extracting(Evidence::state)
                .containsExactly(State.UNKNOWN);
        Person officer = staff(police, Role.OFFICER);
        Person clinician = staff(clinic, Role.CLINICIAN);
        visited(officer, "RIDE_ALONG", clinic);
        visited(officer, "LINE_OBSERVATION", clinic);
        assertThat(told("3.1", "crossed").state()).isEqualTo(State.NOT_SHOWN);
        send(clinician, found(clinician, "/training/mine", "(/training/mine/visits/[0-9a-f-]{36}/sign)"));

        assertThat(told("3.1", "crossed"))
                .isEqualTo(new Evidence("crossed", State.PARTLY, List.of("1", "2"), 2L, NOW, "/training/visits"));
        shows("3", "1 of 2 visits from one system to another were signed by both sides.", "visitor and host");
    }

    /** A class of today whose course has one module, taught in one way. */
    private String planned(String method) throws Exception {
        String course = send(
                "/training/courses",
                "title=Basics by " + method,
                "kind=BASIC",
                "owners=" + police.id(),
                "owners=" + clinic.id(),
                "reviewBy=2027-03-01",
                "module-0=Everything",
                "method-0=" + method,
                "minutes-0=480");
        for (Agency owner : List.of(police, clinic)) {
            send(course + "/approvals", "agency=" + owner.id(), "name=Ada Synthetic, Chief", "day=2026-03-01");
        }
        return send(
                "/training/classes",
                "course=" + course.substring(course.lastIndexOf('/') + 1),
                "host=" + police.id(),
                "place=Academy hall",
                "instructor=Dr. Iris Vale and Sgt. Bo",
                "from=2026-03-02",
                "to=2026-03-02",
                "seats=10",
                "lent=2");
    }

    private void presented(String held, String voice) throws Exception {
        String name = "Wren " + UUID.randomUUID();
        send("/training/presenters", "name=" + name, "voice=" + voice, "organization=Voices", "topic=My own way");
        String presenter = found(coordinator, held, "value=\"([0-9a-f-]{36})\"[^>]*>" + name);
        send(held + "/presenters", "presenter=" + presenter);
    }

    private void attended(String held, String before, String after) throws Exception {
        send(held + "/seats", "who=", "name=Cy Clinician", "from=Synthetic Clinic");
        String id = found(coordinator, held, "name=\"hours-([0-9a-f-]{36})\"");
        send(held + "/attendance", "hours-" + id + "=8", "pre-" + id + "=" + before, "post-" + id + "=" + after);
    }

    /** Somebody who learns has an account. */
    private Person staff(Agency agency, Role role) {
        Person person = communities.person(agency, role);
        UUID account = CurrentActor.as(Actor.system(agency.communityId(), "test"), () -> {
            UUID id = accounts.add("test." + UUID.randomUUID(), "Test " + role);
            accounts.grant(id, agency.id(), role);
            return id;
        });
        Actor actor = new Actor(agency.communityId(), agency.id(), account, "Test " + role, role);
        return new Person(actor, person.communityName(), person.agencyName(), person.zone());
    }

    private void visited(Person who, String kind, Agency host) throws Exception {
        send(
                who,
                "/training/mine/visits",
                "visitKind=" + kind,
                "host=" + host.id(),
                "day=2026-03-01",
                "visitHours=4.5",
                "learned=Silence is part of the work.");
    }

    private String found(Person who, String page, String pattern) throws Exception {
        Matcher matcher =
                Pattern.compile(pattern).matcher(answer(who, get(page)).getContentAsString());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
