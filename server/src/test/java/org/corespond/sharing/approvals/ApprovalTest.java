package org.corespond.sharing.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Obligation HUAPRV (disclosure.md A.4, rules H5, H6v, H7): nothing goes out before a human of the holder has said yes. */
@CorespondTest
class ApprovalTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    OpenEpisode openEpisode;

    @Autowired
    OfferEpisode offerEpisode;

    @Autowired
    People people;

    @Autowired
    Approvals approvals;

    @Autowired
    Releaser releaser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Community community;
    Person clinician;
    Person privacy;
    Person officer;
    UUID person;
    UUID episode;

    @BeforeEach
    void theClinicKnowsTheVictimAndThePoliceHaveAPartInTheEpisode() {
        clock.advance(Duration.ofMinutes(1));
        community = communities.add();
        Agency clinic = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "City Police");
        clinician = communities.person(clinic, Role.CLINICIAN);
        privacy = communities.person(clinic, Role.PRIVACY_OFFICER);
        officer = communities.person(police, Role.OFFICER);
        UUID program = communities.program(police, ProgramKind.CIT_OFFICER).id();
        CurrentActor.run(clinician.actor(), () -> {
            person = people.add(
                    new Identity("Canary", "Quill", null, LocalDate.of(1990, 1, 2), AgeBand.ADULT, "555 0100", null));
            episode = openEpisode
                    .open(new OpenEpisode.Beginning(person, AgeBand.ADULT, "Riverside", 2, List.of(), "call-988"))
                    .id();
            offerEpisode.offer(episode, List.of(program)).orThrow();
        });
    }

    @Test
    void aRequestOpensNothingUntilThePrivacyOfficerOfTheHolderHasVerifiedAndApproved_H6v() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        record("/records/requests/" + request).andExpect(content().string(containsString("No information available.")));
        mvc.perform(get("/privacy").with(privacy.signedIn()))
                .andExpect(content().string(containsString("Law enforcement asks")))
                .andExpect(content().string(containsString("26-77")))
                .andExpect(content().string(not(containsString("Canary"))));

        answer(request, privacy, "true").andExpect(status().isUnprocessableContent());
        answer(request, privacy, "true", "identity_of_official_verified").andExpect(status().is3xxRedirection());

        record("/records/requests/" + request).andExpect(content().string(containsString("Canary Quill")));
        mvc.perform(get("/privacy").with(privacy.signedIn()))
                .andExpect(content().string(not(containsString("Law enforcement asks"))));
        clock.advance(ApprovalRequest.LASTS);
        record("/records/requests/" + request).andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void aRefusalHasItsReasonStandsAndLooksLikeNothing() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        mvc.perform(form(request, "false").param("note", " ").with(privacy.signedIn()))
                .andExpect(status().isUnprocessableContent());
        answer(request, privacy, "false").andExpect(status().is3xxRedirection());
        answer(request, privacy, "true", "identity_of_official_verified").andExpect(status().isUnprocessableContent());

        record("/records/requests/" + request).andExpect(content().string(containsString("No information available.")));
    }

    /** Flow 8 (disclosure.md A.9): where a suspect is; the eight items, after the identity check. */
    @Test
    void aSuspectIsLocatedByTheEightItemsAlone_H6() throws Exception {
        UUID request = asked("LOCATE_SUSPECT", "suspect_fugitive_witness_or_missing");
        answer(request, privacy, "true", "identity_of_official_verified");

        record("/records/requests/" + request)
                .andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("1990-01-02")))
                .andExpect(content().string(not(containsString("555 0100"))));
    }

    @Test
    void nobodyElseApprovesAndNobodyElseReadsTheRequest() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        Person elsewhere = communities.person(
                communities.agency(community, Agency.Kind.FACILITY, "Elsewhere"), Role.PRIVACY_OFFICER);

        answer(request, elsewhere, "true", "identity_of_official_verified").andExpect(status().isNotFound());
        answer(request, officer.in(Role.PRIVACY_OFFICER), "true", "identity_of_official_verified")
                .andExpect(status().isNotFound());
        mvc.perform(get("/records/requests/{id}", request)
                        .with(communities
                                .person(
                                        communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Sheriff"),
                                        Role.OFFICER)
                                .signedIn()))
                .andExpect(status().isNotFound());
    }

    /** The same account that works for both agencies still does not answer itself; the database holds it too. */
    @Test
    void nobodyApprovesTheirOwnRequest() throws Exception {
        UUID request = asked("VICTIM", "victim_agrees");
        Actor clinics = privacy.actor();
        Actor both = new Actor(
                clinics.communityId(), clinics.agencyId(), officer.actor().accountId(), "Both", Role.PRIVACY_OFFICER);
        Person twice = new Person(both, "Tamarack County", "Cedar Clinic", privacy.zone());

        answer(request, twice, "true", "identity_of_official_verified")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody approves their own request.")));
    }

    @Test
    void whatIsMissingIsSaidAndAFormSentTwiceAsksOnce() throws Exception {
        mvc.perform(ask("VICTIM").param("caseNumber", "26-77").with(officer.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write your name and badge.")));
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            mvc.perform(whole("VICTIM", "victim_agrees", key)).andExpect(status().is3xxRedirection());
        }

        assertThat(CurrentActor.as(officer.actor(), approvals::listAsked)).hasSize(1);
    }

    /** A belief that somebody merely asserts lacks the clinician who lets it go: the release waits, and is no release. */
    @Test
    void withoutTheApprovalTheGateHoldsBackAndLogsNoRelease_H5() {
        Protected<String> record = new Protected<>(
                new Protected.Header(person, person, clinician.actor().agency(), Set.of("MH"), false),
                () -> Optional.of("content"),
                (text, shown) -> text);
        Ask belief = Ask.of(
                Purpose.THREAT,
                "good_faith_belief_recorded",
                "threatened_party_recorded",
                "harm_recorded",
                "imminence_recorded",
                "recipient_can_prevent",
                "disclosure_necessary_to_prevent",
                "consistent_with_state_law_and_ethics");

        assertThat(CurrentActor.as(officer.actor(), () -> releaser.release(record, belief))
                        .value())
                .isEmpty();

        assertThat(permits()).containsExactly(false);
    }

    /** Rule H7: an officer uses the approved order that names the agency; it opens what it states. */
    @Test
    void anOfficerAsksUnderAnApprovedOrderAndTheDecisionNamesIt_H7() throws Exception {
        mvc.perform(order()).andExpect(status().is3xxRedirection());
        mvc.perform(get("/records").with(officer.signedIn()))
                .andExpect(content().string(not(containsString("26-CR-9"))));
        UUID process = CurrentActor.as(
                privacy.actor(),
                () -> transaction.execute(status -> jdbc.sql("select id from sharing.legal_process")
                        .query(UUID.class)
                        .single()));
        mvc.perform(post("/privacy/process/{id}", process)
                        .param("step", "PRIVACY_OFFICER")
                        .param("key", key())
                        .with(privacy.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/records").with(officer.signedIn()))
                .andExpect(content().string(containsString("26-CR-9")))
                .andExpect(content().string(not(containsString("Canary"))));
        record("/records/process/" + process).andExpect(content().string(containsString("Canary Quill")));

        assertThat(CurrentActor.as(
                        officer.actor(),
                        () -> transaction.execute(status -> jdbc.sql(
                                        "select relied_on from sharing.decision where permit")
                                .query((row, n) ->
                                        List.of((String[]) row.getArray(1).getArray()))
                                .single())))
                .contains(process.toString());
        clock.advance(Duration.ofDays(12));
        mvc.perform(get("/records/process/{id}", process).with(officer.signedIn()))
                .andExpect(status().isNotFound());
    }

    private List<Boolean> permits() {
        return CurrentActor.as(
                officer.actor(),
                () -> transaction.execute(status -> jdbc.sql("select permit from sharing.decision")
                        .query(Boolean.class)
                        .list()));
    }

    private MockHttpServletRequestBuilder order() {
        LocalDate today = clock.instant().atZone(clinician.zone()).toLocalDate();
        byte[] pdf = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);
        return multipart("/privacy/process")
                .file(new MockMultipartFile("document", "order.pdf", "application/pdf", pdf))
                .param("kind", "COURT_ORDER")
                .param("classes", "DEM")
                .param("issuer", "Circuit Court")
                .param("caseNumber", "26-CR-9")
                .param("person", person.toString())
                .param("recipients", officer.actor().agency().toString())
                .param("official", "Det. Alder")
                .param("verifiedBy", "Badge 12, called back")
                .param("asserted", "ori_recorded")
                .param("from", today.toString())
                .param("until", today.plusDays(10).toString())
                .param("key", key())
                .with(privacy.signedIn())
                .with(csrf());
    }

    private UUID asked(String kind, String fact) throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(whole(kind, fact, key)).andExpect(status().is3xxRedirection());
        return key;
    }

    private MockHttpServletRequestBuilder whole(String kind, String fact, UUID key) {
        return bare(kind)
                .param("key", key.toString())
                .param("official", "Ofc. Alder, badge 12")
                .param("ori", "OR0010000")
                .param("caseNumber", "26-77")
                .param("reason", "Assault of last night")
                .param("asserted", fact)
                .with(officer.signedIn());
    }

    private MockHttpServletRequestBuilder ask(String kind) {
        return bare(kind).param("key", key());
    }

    private MockHttpServletRequestBuilder bare(String kind) {
        return post("/records/about/{id}", episode).param("kind", kind).with(csrf());
    }

    private ResultActions record(String address) throws Exception {
        return mvc.perform(get(address).with(officer.signedIn())).andExpect(status().isOk());
    }

    private ResultActions answer(UUID request, Person who, String granted, String... judged) throws Exception {
        MockHttpServletRequestBuilder form = form(request, granted).param("note", "Called back at the desk");
        if (judged.length > 0) {
            form.param("judged", judged);
        }
        return mvc.perform(form.with(who.signedIn()));
    }

    private MockHttpServletRequestBuilder form(UUID request, String granted) {
        return post("/privacy/approvals/{id}", request)
                .param("granted", granted)
                .param("key", key())
                .with(csrf());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
