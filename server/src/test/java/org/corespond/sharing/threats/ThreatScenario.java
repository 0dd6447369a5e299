package org.corespond.sharing.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic that knows somebody, and the police who can prevent something; the taps of both. */
abstract class ThreatScenario {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    OpenEpisode openEpisode;

    @Autowired
    People people;

    @Autowired
    Threats threats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Agency police;
    Person clinician;
    Person officer;
    UUID person;
    UUID episode;

    @BeforeEach
    void aClinicThatKnowsSomebodyAndThePolice() {
        Community community = communities.add();
        Agency clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "City Police");
        clinician = communities.person(clinic, Role.CLINICIAN);
        officer = communities.person(police, Role.OFFICER);
        CurrentActor.run(clinician.actor(), () -> {
            person = people.add(
                    new Identity("Canary", "Quill", null, LocalDate.of(1990, 1, 2), AgeBand.ADULT, "555 0100", null));
            episode = openEpisode
                    .open(new OpenEpisode.Beginning(person, AgeBand.ADULT, "Riverside", 2, List.of(), "call-988"))
                    .id();
        });
    }

    void state(String state) {
        CurrentActor.run(
                clinician.actor(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update directory.community set state = :state where id = :id")
                                .param("state", state)
                                .param("id", police.communityId())
                                .update()));
    }

    String statement() throws Exception {
        return location(mvc.perform(stated()).andReturn());
    }

    MockHttpServletRequestBuilder stated() {
        return whole().param("key", UUID.randomUUID().toString());
    }

    MockHttpServletRequestBuilder whole() {
        return taps(plainForm()).param("recipient", police.id().toString());
    }

    MockHttpServletRequestBuilder tapped() {
        return taps(bare());
    }

    MockHttpServletRequestBuilder taps(MockHttpServletRequestBuilder form) {
        return form.param("threatened", "Her sister")
                .param("harm", "KILLING")
                .param("imminence", "SAID_WHEN", "HAS_MEANS")
                .param("prevention", "CAN_GO_THERE")
                .param("source", "OWN_KNOWLEDGE")
                .param("asserted", "disclosure_necessary_to_prevent", "consistent_with_state_law_and_ethics")
                .param("weapons_or_means_now", "A knife on the table")
                .param("communication_needs", "Speak slowly")
                .param("what_was_said", "I will do it tonight");
    }

    MockHttpServletRequestBuilder bare() {
        return plainForm().param("key", UUID.randomUUID().toString());
    }

    MockHttpServletRequestBuilder plainForm() {
        return post("/threats/about/{id}", episode).with(clinician.signedIn()).with(csrf());
    }

    ResultActions release(String own) throws Exception {
        return mvc.perform(post(own)
                .param("key", UUID.randomUUID().toString())
                .with(clinician.signedIn())
                .with(csrf()));
    }

    ResultActions reading(String id) throws Exception {
        return mvc.perform(get("/threats/{id}", id).with(officer.signedIn()));
    }

    record Logged(String rule, List<String> obligations) {}

    Logged logged(Person recipient) {
        return CurrentActor.as(
                recipient.actor(),
                () -> transaction.execute(status -> jdbc.sql("""
                        select rule, obligations from sharing.decision
                        where recipient_id = :mine and permit and purpose = 'THREAT' order by at desc limit 1
                        """)
                        .param("mine", recipient.actor().agency())
                        .query((row, n) -> new Logged(row.getString("rule"), List.of((String[])
                                row.getArray("obligations").getArray())))
                        .single()));
    }

    static String plain(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("_csrf\" value=\"[^\"]+|data-csrf-token=\"[^\"]+|[A-Z0-9]{4}-[A-Z0-9]{4}", "");
    }

    static String location(MvcResult result) {
        String to = result.getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/threats/ours/");
        return to;
    }

    static String id(String own) {
        return own.substring("/threats/ours/".length());
    }
}
