package org.corespond.sharing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.sharing.oversight.Emergency.Scene;
import org.corespond.sharing.oversight.WeekPage.Kind;
import org.corespond.sharing.oversight.WeekPage.Line;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** CJIS AU-6: the audit is reviewed every week. */
@CorespondTest
@Import(Emergency.class)
class WeeklyReviewTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Emergency emergency;

    @Autowired
    Accounts accounts;

    @Autowired
    WeeklyReview weekly;

    @Autowired
    TestClock clock;

    Scene scene;

    @BeforeEach
    void aClinic() {
        scene = emergency.scene();
    }

    @Test
    void aLookAtSomebodyOfOnesOwnFamilyNameIsALineAndSoIsOneAtAColleague() throws Exception {
        Person relative = account("Odalys Quill");
        Person stranger = account("Marten Sorrel");
        account("Canary Quill");
        look(relative);
        look(stranger);

        WeekPage week = nextWeek();

        assertThat(week.of(Kind.SAME_FAMILY_NAME)).extracting(Line::name).containsExactly("Odalys Quill");
        assertThat(week.of(Kind.STAFF_AS_SUBJECT)).extracting(Line::name).contains("Odalys Quill", "Marten Sorrel");
    }

    @Test
    void aDeniedLookIsALineThatOpensWhatIsBehindItWithoutAName() throws Exception {
        mvc.perform(get("/episodes/{id}", scene.episode().id())
                        .with(scene.responder().signedIn()))
                .andExpect(status().isOk());
        Person officer = at(scene.team().id(), Role.PRIVACY_OFFICER);
        LocalDate week = CurrentActor.as(officer.actor(), weekly::last).plusWeeks(1);

        assertThat(CurrentActor.as(officer.actor(), () -> weekly.read(week)).of(Kind.DENIED))
                .extracting(Line::account)
                .containsExactly(scene.responder().actor().account());
        mvc.perform(get("/privacy/weekly/{id}", scene.responder().actor().account())
                        .param("week", week.toString())
                        .with(officer.signedIn()))
                .andExpect(content().string(containsString("Denied")))
                .andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void aWeekIsSignedOnceByNameAndTimeAndOnlyWhenItIsOver() throws Exception {
        Person officer = scene.privacyOfficer();
        LocalDate last = CurrentActor.as(officer.actor(), weekly::last);

        sign(last.plusWeeks(1), "early", 422);
        mvc.perform(get("/privacy").with(officer.signedIn()))
                .andExpect(content().string(containsString("Weekly review of the audit")));
        sign(last, "Looked at all", 302);
        sign(last, "Again", 422);
        mvc.perform(get("/privacy").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("/privacy/weekly?week="))));
        mvc.perform(get("/privacy/weekly").with(officer.signedIn()))
                .andExpect(content().string(containsString("Signed by")));
    }

    private void sign(LocalDate week, String note, int expected) throws Exception {
        mvc.perform(post("/privacy/weekly")
                        .param("week", week.toString())
                        .param("note", note)
                        .param("key", UUID.randomUUID().toString())
                        .with(scene.privacyOfficer().signedIn())
                        .with(csrf()))
                .andExpect(status().is(expected));
    }

    private WeekPage nextWeek() {
        return CurrentActor.as(
                scene.privacyOfficer().actor(), () -> weekly.read(weekly.last().plusWeeks(1)));
    }

    private void look(Person who) throws Exception {
        mvc.perform(get("/episodes/{id}", scene.episode().id()).with(who.signedIn()))
                .andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(1));
    }

    private Person account(String name) {
        UUID id = CurrentActor.as(
                Actor.system(scene.community().id(), "test"), () -> accounts.add("test." + UUID.randomUUID(), name));
        return person(new Actor(scene.community().id(), scene.clinic().id(), id, name, Role.CLINICIAN));
    }

    private Person at(UUID agency, Role role) {
        return person(new Actor(scene.community().id(), agency, UUID.randomUUID(), "Test " + role, role));
    }

    private Person person(Actor actor) {
        Person pattern = scene.clinician();
        return new Person(actor, pattern.communityName(), pattern.agencyName(), pattern.zone());
    }
}
