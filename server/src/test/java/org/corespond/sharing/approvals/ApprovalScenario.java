package org.corespond.sharing.approvals;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Releaser;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic that knows the victim, and police who have a part in the episode; the forms of both. */
abstract class ApprovalScenario {
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

    List<String> reliedOn() {
        return CurrentActor.as(
                officer.actor(),
                () -> transaction.execute(status -> jdbc.sql("select relied_on from sharing.decision where permit")
                        .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                        .single()));
    }

    List<Boolean> permits() {
        return CurrentActor.as(
                officer.actor(),
                () -> transaction.execute(status -> jdbc.sql("select permit from sharing.decision")
                        .query(Boolean.class)
                        .list()));
    }

    MockMultipartHttpServletRequestBuilder order() {
        LocalDate today = clock.instant().atZone(clinician.zone()).toLocalDate();
        byte[] pdf = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);
        MockMultipartHttpServletRequestBuilder form = multipart("/privacy/process");
        form.file(new MockMultipartFile("document", "order.pdf", "application/pdf", pdf));
        form.param("kind", "COURT_ORDER")
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
        return form;
    }

    UUID asked(String kind, String fact) throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(whole(kind, fact, key)).andExpect(status().is3xxRedirection());
        return key;
    }

    MockHttpServletRequestBuilder whole(String kind, String fact, UUID key) {
        return bare(kind)
                .param("key", key.toString())
                .param("official", "Ofc. Alder, badge 12")
                .param("ori", "OR0010000")
                .param("caseNumber", "26-77")
                .param("reason", "Assault of last night")
                .param("asserted", fact)
                .with(officer.signedIn());
    }

    MockHttpServletRequestBuilder ask(String kind) {
        return bare(kind).param("key", key());
    }

    MockHttpServletRequestBuilder bare(String kind) {
        return post("/records/about/{id}", episode).param("kind", kind).with(csrf());
    }

    ResultActions record(String address) throws Exception {
        return mvc.perform(get(address).with(officer.signedIn())).andExpect(status().isOk());
    }

    ResultActions answer(UUID request, Person who, String granted, String... judged) throws Exception {
        MockHttpServletRequestBuilder form = form(request, granted).param("note", "Called back at the desk");
        if (judged.length > 0) {
            form.param("judged", judged);
        }
        return mvc.perform(form.with(who.signedIn()));
    }

    MockHttpServletRequestBuilder form(UUID request, String granted) {
        return post("/privacy/approvals/{id}", request)
                .param("granted", granted)
                .param("key", key())
                .with(csrf());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
