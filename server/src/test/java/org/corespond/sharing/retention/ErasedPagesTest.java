package org.corespond.sharing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.field.FieldPath;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.Crawl;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What two agencies know of one person, on every page of every role, before and after both erased it (retention F.2). */
@CorespondTest
@Import({Crawl.class, FieldPath.class, FieldPath.Offering.class})
class ErasedPagesTest {
    /** A name, and a word of each kind of record. */
    private static final List<String> WORDS = List.of(
            "Quill",
            "canary-warrant.pdf",
            "Canary sat on the porch",
            "The sister in Alder Lane",
            "A walk by the river");

    @Autowired
    FieldPath path;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    Crawl crawl;

    @Autowired
    MockMvc mvc;

    FieldPath.Cast cast;
    Episode episode;
    UUID person;
    Person self;
    List<Person> everybody;
    List<String> known;

    @BeforeEach
    void aPersonOfWhomTwoAgenciesKnow() throws Exception {
        cast = path.cast(Agency.Kind.BEHAVIORAL_HEALTH, ProgramKind.MOBILE_CRISIS, Role.MOBILE_CRISIS);
        episode = path.accepted(cast);
        person = Objects.requireNonNull(episode.personId());
        self = communities.invited(agency(cast.responder()), Role.PERSON, person);
        Person family = communities.invited(agency(cast.responder()), Role.FAMILY, person);
        everybody = new ArrayList<>(List.of(self, family));
        for (Person one : List.of(cast.callTaker(), cast.responder())) {
            Arrays.stream(Role.values())
                    .filter(Role::staff)
                    .map(role -> role == one.actor().role() ? one : one.in(role))
                    .forEach(everybody::add);
        }
        warrant();
        visit();
        known = List.of(
                "/episodes/" + episode.id(),
                "/field/" + episode.id(),
                "/field/" + episode.id() + "/encounter",
                threat(),
                "/privacy/people/" + person);
        send(self, post("/portal/card").param("helps", "A walk by the river"));
    }

    @Test
    void noPageOfAnyRoleGivesAWordOfAnErasedPerson() throws Exception {
        List<Seen> before = new ArrayList<>();
        for (Person who : everybody) {
            for (Map.Entry<String, String> page : crawl.all(who, known).entrySet()) {
                before.add(new Seen(who, page.getKey(), told(page.getValue())));
            }
        }
        assertThat(before.stream().flatMap(seen -> seen.words().stream()))
                .as("each word stands on some page before")
                .containsAll(WORDS);

        erase(cast.callTaker());
        erase(cast.responder());

        List<String> wrong = new ArrayList<>();
        for (Seen seen : before) {
            List<String> still = told(crawl.read(seen.who(), seen.path()));
            if (!still.isEmpty()) {
                wrong.add(seen.who().actor().role() + " at " + seen.path() + ": " + still);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private record Seen(Person who, String path, List<String> words) {}

    private static List<String> told(String page) {
        return WORDS.stream().filter(page::contains).toList();
    }

    private static Agency agency(Person who) {
        return new Agency(
                who.actor().agency(), who.actor().communityId(), who.agencyName(), Agency.Kind.BEHAVIORAL_HEALTH);
    }

    private void warrant() throws Exception {
        LocalDate today = clock.instant().atZone(cast.callTaker().zone()).toLocalDate();
        MockMultipartHttpServletRequestBuilder form = multipart("/privacy/process");
        form.file(new MockMultipartFile(
                "document",
                "canary-warrant.pdf",
                "application/pdf",
                "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII)));
        form.param("kind", "COURT_ORDER")
                .param("classes", "DEM")
                .param("issuer", "Circuit Court")
                .param("caseNumber", "26-CR-9")
                .param("person", person.toString())
                .param("recipients", cast.responder().actor().agency().toString())
                .param("official", "Det. Alder")
                .param("verifiedBy", "Badge 12, called back")
                .param("from", today.toString())
                .param("until", today.plusDays(10).toString());
        send(cast.callTaker().in(Role.PRIVACY_OFFICER), form);
    }

    private void visit() throws Exception {
        var taps = FieldPath.twelveTaps();
        taps.set("narrative", "Canary sat on the porch");
        send(cast.responder(), post("/field/{id}/encounter", episode.id()).params(taps));
    }

    private String threat() throws Exception {
        UUID police = communities
                .agency(cast.community(), Agency.Kind.LAW_ENFORCEMENT, "City Police")
                .id();
        return send(
                cast.responder().in(Role.CLINICIAN),
                post("/threats/about/{id}", episode.id())
                        .param("threatened", "The sister in Alder Lane")
                        .param("recipient", police.toString())
                        .param("harm", "KILLING")
                        .param("imminence", "SAID_WHEN")
                        .param("prevention", "CAN_GO_THERE")
                        .param("source", "OWN_KNOWLEDGE")
                        .param("asserted", "disclosure_necessary_to_prevent", "consistent_with_state_law_and_ethics"));
    }

    private void erase(Person of) throws Exception {
        Person first = of.in(Role.PRIVACY_OFFICER);
        send(
                first,
                post("/privacy/erasures")
                        .param("person", person.toString())
                        .param("classes", "IDENTITY", "CLINICAL", "JUSTICE")
                        .param("ground", "PERSON_ASKED")
                        .param("reference", "Letter of 5 January"));
        String order = mvc.perform(get("/privacy/erasures").with(first.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*?(/privacy/erasures/[0-9a-f]{8}-[0-9a-f-]+).*", "$1");
        send(of.in(Role.PRIVACY_OFFICER), post(order).param("confirmed", "true"));
    }

    /** Where it leads. */
    private String send(Person who, MockHttpServletRequestBuilder form) throws Exception {
        return String.valueOf(mvc.perform(form.param("key", UUID.randomUUID().toString())
                        .with(who.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void send(Person who, MockMultipartHttpServletRequestBuilder form) throws Exception {
        form.param("key", UUID.randomUUID().toString()).with(who.signedIn()).with(csrf());
        mvc.perform(form).andExpect(status().is3xxRedirection());
    }
}
