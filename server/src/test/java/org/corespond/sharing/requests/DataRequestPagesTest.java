package org.corespond.sharing.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.decision.Obligation;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** One clinic asks another for who its people are (B07, B08). */
@CorespondTest
class DataRequestPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Community community;
    Agency holder;
    Person clinician;
    Person privacyOfficer;
    UUID person;

    @BeforeEach
    void aPersonOfAnotherClinic() {
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        community = communities.add();
        holder = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Holding Clinic");
        Agency asking = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Asking Clinic");
        clinician = communities.person(asking, Role.CLINICIAN);
        privacyOfficer = communities.person(holder, Role.PRIVACY_OFFICER);
        person = as(
                communities.person(holder, Role.CLINICIAN),
                () -> people.add(new Identity(
                        "Canarygiven",
                        "Canaryfamily",
                        "Canaryalias",
                        LocalDate.of(1990, 5, 4),
                        AgeBand.ADULT,
                        "555-0100-canary",
                        "canarycoat")));
    }

    @Test
    void theSetHasExactlyTheFieldsThatWereAskedFor_B07() throws Exception {
        UUID id = asked("identity.date_of_birth");
        answer(id, privacyOfficer, "yes", "As agreed").andExpect(status().is3xxRedirection());

        String set = fetch(id, clinician)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(set).isEqualTo("# Obligations: AUDIT\r\ndate_of_birth\r\n1990-05-04\r\n");
        assertThat(set.toLowerCase(java.util.Locale.ROOT)).doesNotContain("canary");
        assertThat(decisions()).containsEntry("permit", true).containsEntry("record_id", person);
        show(id, clinician).andExpect(content().string(containsString("rows: 1")));
        show(id, privacyOfficer).andExpect(content().string(containsString("records: 1 of 1")));
    }

    @Test
    void onlyPeopleWhoseEpisodeTheAskerAcceptedAreInASharedSet() throws Exception {
        UUID id = sent(draft("identity.name", "shared"));
        answer(id, privacyOfficer, "yes", "As agreed");

        assertThat(fetch(id, clinician).andReturn().getResponse().getContentAsString())
                .isEqualTo("name\r\n");
    }

    @Test
    void aRefusalSaysWhyAndOpensNothing() throws Exception {
        UUID id = asked("identity.name");
        answer(id, privacyOfficer, "no", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The reason is missing.")));
        answer(id, privacyOfficer, "no", "Too many people").andExpect(status().is3xxRedirection());

        show(id, clinician).andExpect(content().string(containsString("Too many people")));
        fetch(id, clinician).andExpect(status().isSeeOther());
        answer(id, privacyOfficer, "yes", "After all").andExpect(content().string(containsString("answered already")));
    }

    @Test
    void whoAskedCannotApproveInAnotherHat() throws Exception {
        UUID id = asked("identity.name");
        Actor hat = new Actor(
                community.id(), holder.id(), clinician.actor().account(), "The same person", Role.PRIVACY_OFFICER);
        Person same = new Person(hat, "Tamarack County", holder.name(), clinician.zone());
        answer(id, same, "yes", "I say so")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody else has to answer this")));
        Person own = communities.person(
                new Agency(clinician.actor().agency(), community.id(), "Asking Clinic", Agency.Kind.BEHAVIORAL_HEALTH),
                Role.PRIVACY_OFFICER);
        answer(id, own, "yes", "We want it").andExpect(status().isUnprocessableContent());

        fetch(id, clinician).andExpect(status().isSeeOther());
    }

    @Test
    void aThirdAgencySeesNoRequestAndTheHolderFetchesNoSet() throws Exception {
        UUID id = asked("identity.name");
        answer(id, privacyOfficer, "yes", "As agreed");
        Person stranger = communities.person(
                communities.agency(community, Agency.Kind.CRISIS_LINE, "Third Line"), Role.CLINICIAN);

        show(id, stranger).andExpect(status().isNotFound());
        fetch(id, stranger).andExpect(status().isNotFound());
        fetch(id, communities.person(holder, Role.CLINICIAN)).andExpect(status().isSeeOther());
    }

    @Test
    void whatEndsAtMidnightIsOverAtMidnight() throws Exception {
        UUID id = asked("identity.name");
        answer(id, privacyOfficer, "yes", "As agreed");
        clock.set(Instant.parse("2026-04-01T06:59:59Z"));
        fetch(id, clinician).andExpect(status().isOk());
        clock.set(Instant.parse("2026-04-01T07:00:00Z"));

        fetch(id, clinician).andExpect(status().isSeeOther());
        show(id, clinician).andExpect(content().string(containsString("The time for this set is over.")));
    }

    @Test
    void whatTheLawGivesToNobodyOfARoleIsNotAsked() throws Exception {
        Person supervisor = communities.person(
                communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Asking Police"), Role.SUPERVISOR);

        mvc.perform(draft("identity.name").with(supervisor.signedIn()).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The law does not let your role have these fields")))
                .andExpect(content().string(containsString("value=\"Shared care plan\"")));
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() throws Exception {
        for (Map.Entry<String, String> part : Map.of(
                        "holder", "The agency is missing.",
                        "fields", "No field is chosen.",
                        "why", "The reason is missing.",
                        "assured", "The assurance is missing.",
                        "from", "The first day is missing.",
                        "to", "The last day is missing or before the first.",
                        "until", "This day is missing or over.")
                .entrySet()) {
            MockHttpServletRequestBuilder draft =
                    post("/requests").param("key", UUID.randomUUID().toString());
            typed("identity.name").forEach((name, value) -> draft.param(name, name.equals(part.getKey()) ? "" : value));
            mvc.perform(draft.with(clinician.signedIn()).with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString(part.getValue())));
        }
    }

    @Test
    void theNoticeOfSubstanceUseRecordsStandsFirst_2_32() {
        String set = text(Map.of("name", "=1+1"), Set.of(Obligation.X_NOTICE_2_32, Obligation.AUDIT));

        List<String> lines = set.lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\"42 CFR part 2 prohibits unauthorized use or disclosure of these records.\"");
        assertThat(lines.get(1)).contains("2.64 or 2.65");
        assertThat(lines.get(2)).contains("42 CFR 2.32");
        assertThat(lines.subList(3, lines.size()))
                .isEqualTo(List.of("\"Consent 1 covers SUD.\"", "# Obligations: AUDIT X-NOTICE-2.32", "name", "'=1+1"));
        assertThat(text(Map.of("name", "a \"b\", c"), Set.of())).isEqualTo("name\r\n\"a \"\"b\"\", c\"\r\n");
    }

    private static String text(Map<String, String> row, Set<Obligation> duties) {
        return new String(
                DataSetText.of(List.of("name"), List.of(row), duties, Set.of("Consent 1 covers SUD.")),
                StandardCharsets.UTF_8);
    }

    private UUID asked(String field) throws Exception {
        return sent(draft(field));
    }

    private UUID sent(MockHttpServletRequestBuilder draft) throws Exception {
        String where = mvc.perform(draft.with(clinician.signedIn()).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(where).replace("/requests/", ""));
    }

    private MockHttpServletRequestBuilder draft(String field) {
        return draft(field, "period");
    }

    private MockHttpServletRequestBuilder draft(String field, String scope) {
        MockHttpServletRequestBuilder draft =
                post("/requests").param("key", UUID.randomUUID().toString());
        typed(field, scope).forEach(draft::param);
        return draft;
    }

    private Map<String, String> typed(String field) {
        return typed(field, "period");
    }

    private Map<String, String> typed(String field, String scope) {
        return Map.of(
                "holder", holder.id().toString(),
                "records", "identity",
                "fields", field,
                "purpose", "TREAT",
                "why", "Shared care plan",
                "scope", scope,
                "from", "2026-03-01",
                "to", "2026-03-02",
                "until", "2026-03-31",
                "assured", "yes");
    }

    private ResultActions answer(UUID id, Person who, String approve, String reason) throws Exception {
        return mvc.perform(post("/requests/" + id + "/answer")
                .param("key", UUID.randomUUID().toString())
                .param("approve", approve)
                .param("reason", reason)
                .with(who.signedIn())
                .with(csrf()));
    }

    private ResultActions fetch(UUID id, Person who) throws Exception {
        return mvc.perform(post("/requests/" + id + "/set").with(who.signedIn()).with(csrf()));
    }

    private ResultActions show(UUID id, Person who) throws Exception {
        return mvc.perform(get("/requests/" + id).with(who.signedIn()));
    }

    private Map<String, Object> decisions() {
        return as(
                clinician,
                () -> jdbc.sql("select permit, record_id from sharing.decision where recipient_id = :me")
                        .param("me", clinician.actor().agency())
                        .query()
                        .singleRow());
    }

    private <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), () -> transaction.execute(status -> work.get()));
    }
}
