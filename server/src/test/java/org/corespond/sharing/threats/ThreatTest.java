package org.corespond.sharing.threats;

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
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** disclosure.md A.9, flows 2 and 3; 45 CFR 164.512(j). */
@CorespondTest
class ThreatTest {
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

    @Test
    void theClinicianSeesWhatGoesOutAndUnderWhichRuleBeforeAnythingDoes_H5() throws Exception {
        String own = statement();

        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("H5 (45 CFR 164.512(j)(1)(i), (j)(4))")))
                .andExpect(content().string(containsString("A knife on the table")))
                .andExpect(content().string(containsString("This stays here")))
                .andExpect(content().string(containsString("No rule of a state is set")));
        reading(id(own)).andExpect(status().isNotFound());
        mvc.perform(get("/threats").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("Cedar"))));
    }

    @Test
    void whatIsReleasedIsTheSceneViewAndNoWordMore_H5() throws Exception {
        String own = statement();
        release(own).andExpect(status().is3xxRedirection());

        mvc.perform(get("/threats").with(officer.signedIn()))
                .andExpect(content().string(containsString("Cedar Clinic")))
                .andExpect(content().string(not(containsString("Canary"))));
        reading(id(own))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Canary")))
                .andExpect(content().string(containsString("A knife on the table")))
                .andExpect(content().string(containsString("Speak slowly")))
                .andExpect(content().string(not(containsString("Quill"))))
                .andExpect(content().string(not(containsString("Her sister"))))
                .andExpect(content().string(not(containsString("I will do it tonight"))));
        mvc.perform(get(own).with(clinician.signedIn())).andExpect(content().string(containsString("Read ")));
    }

    @Test
    void theReleaseIsDecidedLoggedAndAccountedFor() throws Exception {
        String own = statement();
        release(own);
        reading(id(own));

        Logged logged = logged(officer);
        assertThat(logged.rule()).isEqualTo("H5");
        assertThat(logged.obligations()).contains("AOD", "HUAPRV", "NOREUSE", "X-EXPIRE");
        Person privacy = clinician.in(Role.PRIVACY_OFFICER);
        mvc.perform(get("/privacy/people/{id}", person).with(privacy.signedIn()))
                .andExpect(content().string(containsString("City Police")))
                .andExpect(content().string(containsString("164.512(j)")));
    }

    @Test
    void aWarningIsClosedAfterADayToTheSecond_H5() throws Exception {
        String own = statement();
        release(own);
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        reading(id(own)).andExpect(status().isOk());

        clock.advance(Duration.ofSeconds(1));

        reading(id(own)).andExpect(status().isNotFound());
        mvc.perform(get("/threats").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("Cedar"))));
    }

    @Test
    void nobodyElseFindsTheWarningAndItLooksLikeOneThatIsNotThere() throws Exception {
        String own = statement();
        release(own);
        Agency sheriff = communities.agency(
                new Community(police.communityId(), "", "", clinician.zone()), Agency.Kind.LAW_ENFORCEMENT, "Sheriff");
        Person deputy = communities.person(sheriff, Role.OFFICER);

        String denied = mvc.perform(get("/threats/{id}", id(own)).with(deputy.signedIn()))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID nowhere = UUID.randomUUID();
        String absent = mvc.perform(get("/threats/{id}", nowhere).with(deputy.signedIn()))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(plain(denied)).isEqualTo(plain(absent));
    }

    /** Flow 3: nothing that shows the program; the page offers the warning that does not identify. */
    @Test
    void whatIsKnownFromASubstanceUseProgramAloneStaysClosed_S6() throws Exception {
        String own = location(mvc.perform(stated().param("program", "true")).andReturn());

        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("Nothing may go out")))
                .andExpect(content().string(containsString("42 CFR 2.13")))
                .andExpect(content().string(not(containsString("Send to City Police"))));
        release(own).andExpect(status().isUnprocessableContent());
        reading(id(own)).andExpect(status().isNotFound());
    }

    /** 164.512(j)(1)(i)(B): the target too; logged with the words for whom, and counted. */
    @Test
    void thePersonThreatenedIsToldInTheWordsOfTheWarningViewAndItIsAccountedFor() throws Exception {
        String own = location(mvc.perform(tapped().param("outside", "true").param("told", "Ada, her sister"))
                .andReturn());
        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("Say this, and no more")))
                .andExpect(content().string(containsString("Canary Quill")));

        release(own).andExpect(status().is3xxRedirection());

        assertThat(logged(clinician).obligations()).contains("AOD", "HUAPRV");
        mvc.perform(get("/privacy/people/{id}", person)
                        .with(clinician.in(Role.PRIVACY_OFFICER).signedIn()))
                .andExpect(content().string(containsString("Ada, her sister")));
    }

    @Test
    void aBeliefThatLacksAPartIsRefusedByItsName() throws Exception {
        mvc.perform(bare().param("recipient", police.id().toString())
                        .param("threatened", "Her sister")
                        .param("harm", "KILLING"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tap why it is imminent.")));
        mvc.perform(bare().param("threatened", "Her sister"))
                .andExpect(content().string(containsString("Choose who can prevent it.")));

        assertThat(CurrentActor.as(clinician.actor(), () -> threats.listOurs(clock.instant())))
                .isEmpty();
    }

    @Test
    void aFormSentTwiceStatesAndReleasesOnce() throws Exception {
        UUID key = UUID.randomUUID();
        String first =
                location(mvc.perform(whole().param("key", key.toString())).andReturn());
        String second =
                location(mvc.perform(whole().param("key", key.toString())).andReturn());
        assertThat(second).isEqualTo(first);

        release(first).andExpect(status().is3xxRedirection());
        release(first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("gone out already")));
    }

    /** A "may" of Texas and a "must" of Minnesota are lines of the page; neither decides. */
    @Test
    void whatTheStateAsksStandsBesideTheDecision() throws Exception {
        String own = statement();
        state("TX");
        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("TX: you may tell")))
                .andExpect(content().string(containsString("611.004")));
        state("MN");
        mvc.perform(get(own).with(clinician.signedIn()))
                .andExpect(content().string(containsString("MN: you have a duty")))
                .andExpect(content().string(containsString("Minn. Stat. 144.294")))
                .andExpect(content().string(containsString("Waits for legal review")));
        mvc.perform(get("/threats/about/{id}", episode).with(clinician.signedIn()))
                .andExpect(content().string(containsString("Police gave the person&#39;s name")));
    }

    private void state(String state) {
        CurrentActor.run(
                clinician.actor(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update directory.community set state = :state where id = :id")
                                .param("state", state)
                                .param("id", police.communityId())
                                .update()));
    }

    private String statement() throws Exception {
        return location(mvc.perform(stated()).andReturn());
    }

    private MockHttpServletRequestBuilder stated() {
        return whole().param("key", UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder whole() {
        return taps(plainForm()).param("recipient", police.id().toString());
    }

    private MockHttpServletRequestBuilder tapped() {
        return taps(bare());
    }

    private MockHttpServletRequestBuilder taps(MockHttpServletRequestBuilder form) {
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

    private MockHttpServletRequestBuilder bare() {
        return plainForm().param("key", UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder plainForm() {
        return post("/threats/about/{id}", episode).with(clinician.signedIn()).with(csrf());
    }

    private ResultActions release(String own) throws Exception {
        return mvc.perform(post(own)
                .param("key", UUID.randomUUID().toString())
                .with(clinician.signedIn())
                .with(csrf()));
    }

    private ResultActions reading(String id) throws Exception {
        return mvc.perform(get("/threats/{id}", id).with(officer.signedIn()));
    }

    private record Logged(String rule, List<String> obligations) {}

    private Logged logged(Person recipient) {
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

    private static String plain(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("_csrf\" value=\"[^\"]+|data-csrf-token=\"[^\"]+|[A-Z0-9]{4}-[A-Z0-9]{4}", "");
    }

    private static String location(MvcResult result) {
        String to = result.getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/threats/ours/");
        return to;
    }

    private static String id(String own) {
        return own.substring("/threats/ours/".length());
    }
}
