package org.corespond.sharing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorespondTest
class RetentionPagesTest {
    private static final String MUST_OR_MAY = "May be destroyed";

    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    Releaser releaser;

    @Autowired
    WatchRetention watch;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    Person officer;
    UUID person;

    @BeforeEach
    void somebodyWasAskedAboutTwoDaysAgo() {
        Community community = communities.add();
        Agency clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        officer = communities.person(clinic, Role.PRIVACY_OFFICER);
        person = CurrentActor.as(
                communities.person(clinic, Role.CLINICIAN).actor(),
                () -> people.add(new Identity("Canary", "Quill", null, null, AgeBand.ADULT, null, null)));
        Person police = communities.person(
                communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police"), Role.OFFICER);
        CurrentActor.as(
                police.actor(), () -> releaser.release(people.of(person), Ask.forCare(UUID.randomUUID(), null)));
        clock.advance(Duration.ofDays(2));
    }

    @Test
    void anUnreviewedRuleListsNothingInARunningCommunity_decisions31() throws Exception {
        watch.look();

        page().andExpect(content().string(containsString("Nothing is due")))
                .andExpect(content().string(containsString("US-HIPAA-ACCOUNTING")))
                .andExpect(content().string(containsString("Waits for a reviewer")));
    }

    @Test
    void aRuleThatCounselStandsForListsWhatIsDueOnceADayAndDestroysNothing() throws Exception {
        review("US-HIPAA-ACCOUNTING", "P1D").andExpect(status().is3xxRedirection());
        review("US-PART2-ACCOUNTING", "P1D").andExpect(status().is3xxRedirection());
        watch.look();

        page().andExpect(content().string(containsString(MUST_OR_MAY)))
                .andExpect(content().string(containsString("A. Counsel")))
                .andExpect(content().string(containsString("/privacy/people/" + person)))
                .andExpect(content().string(not(containsString("Canary"))));
        mvc.perform(as(get("/privacy/waiting"))).andExpect(content().string(containsString("/privacy/retention")));
        assertThat(CurrentActor.as(officer.actor(), () -> people.ours(person))
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Canary Quill");
    }

    @Test
    void whatALegalHoldStopsSaysSoAndWhatIsNotDueAnyMoreGoesFromTheList() throws Exception {
        review("US-HIPAA-ACCOUNTING", "P1D");
        mvc.perform(as(post("/privacy/holds"))
                .param("person", person.toString())
                .param("matter", "26-CV-100")
                .param("key", UUID.randomUUID().toString()));
        mvc.perform(as(post("/privacy/retention"))).andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("Stopped by a legal hold")));

        review("US-HIPAA-ACCOUNTING", "P6Y");
        mvc.perform(as(post("/privacy/retention"))).andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("Nothing is due")));
    }

    @Test
    void aReviewNamesSomebodyAndAPeriodWhereTheRuleLeavesItOpen() throws Exception {
        review("STATE-RECORD", "").andExpect(status().isUnprocessableContent());
        review("STATE-RECORD", "seven years").andExpect(status().isUnprocessableContent());
        mvc.perform(as(post("/privacy/retention/rules/US-CJIS-AUDIT")).param("reviewer", " "))
                .andExpect(status().isUnprocessableContent());
        review("NO-SUCH-RULE", "P1Y").andExpect(status().isNotFound());

        review("STATE-RECORD", "P7Y").andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("at least 7 years")));
    }

    private ResultActions review(String rule, String period) throws Exception {
        return mvc.perform(as(post("/privacy/retention/rules/{rule}", rule))
                .param("reviewer", "A. Counsel, county attorney")
                .param("on", "2026-11-01")
                .param("period", period));
    }

    private ResultActions page() throws Exception {
        return mvc.perform(as(get("/privacy/retention"))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(officer.signedIn()).with(csrf());
    }
}
