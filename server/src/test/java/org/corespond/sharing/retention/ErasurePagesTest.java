package org.corespond.sharing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.AuditChains;
import org.corespond.directory.Agency;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.testing.CorespondTest;
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

@CorespondTest
class ErasurePagesTest {
    @Autowired
    TestCommunity communities;

    @Autowired
    People people;

    @Autowired
    AuditChains chains;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    Person first;
    Person second;
    UUID person;

    @BeforeEach
    void aClinicWithTwoPrivacyOfficers() {
        Agency clinic = communities.agency(communities.add(), Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Clinic");
        first = communities.person(clinic, Role.PRIVACY_OFFICER);
        second = communities.person(clinic, Role.PRIVACY_OFFICER);
        person = CurrentActor.as(
                communities.person(clinic, Role.CLINICIAN).actor(),
                () -> people.add(new Identity(
                        "Canary", "Quill", null, LocalDate.of(1990, 5, 4), AgeBand.ADULT, "555-0100", null)));
    }

    @Test
    void onePersonOrdersAndAnotherErases() throws Exception {
        String order = order();
        mvc.perform(as(second, get("/privacy/waiting"))).andExpect(content().string(containsString(order)));

        answer(first, order, true).andExpect(status().isUnprocessableContent());
        assertThat(name()).isEqualTo("Canary Quill");
        answer(second, order, true).andExpect(status().is3xxRedirection());

        assertThat(name()).isEmpty();
        mvc.perform(as(first, get(order)))
                .andExpect(content().string(containsString("Erased: the key")))
                .andExpect(content().string(not(containsString("Canary"))));
        mvc.perform(as(first, get("/privacy/people/{id}", person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Erased: the key")))
                .andExpect(content().string(not(containsString("Canary"))));
        mvc.perform(as(first, post("/privacy/people").param("q", "canary").with(csrf())))
                .andExpect(content().string(containsString("Nobody of this agency")));
        mvc.perform(as(second, get("/privacy/waiting"))).andExpect(content().string(not(containsString(order))));
    }

    @Test
    void theAuditKeepsTheIdAndItsChainStillVerifies() throws Exception {
        answer(second, order(), true);
        chains.seal();

        assertThat(chains.broken())
                .filteredOn(broken -> broken.chain().equals(first.actor().agency()))
                .isEmpty();
        List<String> rows = CurrentActor.as(
                first.actor(),
                () -> transaction.execute(status ->
                        jdbc.sql("""
                        select e.what || ' ' || row_to_json(e)::text from audit.entry e where :id = any (ids)
                        """).param("id", person).query(String.class).list()));
        assertThat(rows)
                .anyMatch(row -> row.startsWith("erasure-order "))
                .anyMatch(row -> row.startsWith("erasure "))
                .noneMatch(row -> row.contains("Canary") || row.contains("Quill"));
    }

    @Test
    void theDatabaseItselfRefusesThatOneHandDoesBoth() throws Exception {
        String order = order();
        UUID id = UUID.fromString(order.substring(order.lastIndexOf('/') + 1));

        assertThatThrownBy(() -> CurrentActor.as(
                        first.actor(),
                        () -> transaction.execute(
                                status -> jdbc.sql("""
                        insert into sharing.erasure_answer (order_id, community_id, agency_id, account_id, confirmed, note, at)
                        values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), true,
                                '', now())
                        """).param("id", id).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aLegalHoldStopsAnOrderAndAConfirmation() throws Exception {
        String order = order();
        mvc.perform(as(first, post("/privacy/holds"))
                        .param("person", person.toString())
                        .param("matter", "Tamarack Circuit 26-CV-100")
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());

        answer(second, order, true)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("legal hold stops it")));
        ordered().andExpect(status().isUnprocessableContent());
        assertThat(name()).isEqualTo("Canary Quill");

        String page = mvc.perform(as(first, get("/privacy/erasures")))
                .andExpect(content().string(containsString("26-CV-100")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String hold = page.replaceAll("(?s).*/privacy/holds/([0-9a-f-]+)/ended.*", "$1");
        mvc.perform(as(first, post("/privacy/holds/{id}/ended", hold)).param("key", key()));
        answer(second, order, true).andExpect(status().is3xxRedirection());
        assertThat(name()).isEmpty();
    }

    @Test
    void aRefusedOrderErasesNothingAndSaysWhy() throws Exception {
        String order = order();
        mvc.perform(as(second, post(order)).param("confirmed", "false").param("key", key()))
                .andExpect(status().isUnprocessableContent());

        mvc.perform(as(second, post(order))
                        .param("confirmed", "false")
                        .param("note", "The minimum runs to 2031")
                        .param("key", key()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(as(first, get(order))).andExpect(content().string(containsString("runs to 2031")));
        answer(second, order, true).andExpect(status().isUnprocessableContent());
        assertThat(name()).isEqualTo("Canary Quill");
    }

    @Test
    void anOrderSaysWhatWhyAndOnWhatItRests() throws Exception {
        for (String missing : List.of("classes", "ground", "reference")) {
            MockHttpServletRequestBuilder request = as(first, post("/privacy/erasures"))
                    .param("person", person.toString())
                    .param("key", key());
            for (var field : List.of("classes=IDENTITY", "ground=COURT_ORDER", "reference=26-CR-1")) {
                String[] pair = field.split("=", -1);
                if (!pair[0].equals(missing)) {
                    request.param(pair[0], pair[1]);
                }
            }
            mvc.perform(request).andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void nobodyErasesAPersonOfAnotherAgency() throws Exception {
        Person other = communities.person(
                communities.agency(communities.add(), Agency.Kind.LAW_ENFORCEMENT, "Police"), Role.PRIVACY_OFFICER);

        mvc.perform(as(other, post("/privacy/erasures"))
                        .param("person", person.toString())
                        .param("classes", "IDENTITY")
                        .param("ground", "COURT_ORDER")
                        .param("reference", "26-CR-1")
                        .param("key", key()))
                .andExpect(status().isNotFound());
        mvc.perform(as(other, get(order()))).andExpect(status().isNotFound());
    }

    private String order() throws Exception {
        ordered().andExpect(status().is3xxRedirection());
        String page = mvc.perform(as(first, get("/privacy/erasures")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*?(/privacy/erasures/[0-9a-f]{8}-[0-9a-f-]+).*", "$1");
    }

    private ResultActions ordered() throws Exception {
        return mvc.perform(as(first, post("/privacy/erasures"))
                .param("person", person.toString())
                .param("classes", "IDENTITY")
                .param("ground", "COURT_ORDER")
                .param("reference", "Tamarack Circuit 26-CR-1")
                .param("key", key()));
    }

    private ResultActions answer(Person who, String order, boolean confirmed) throws Exception {
        return mvc.perform(as(who, post(order))
                .param("confirmed", Boolean.toString(confirmed))
                .param("key", key()));
    }

    private String name() {
        return CurrentActor.as(first.actor(), () -> people.ours(person))
                .orElseThrow()
                .fullName();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static MockHttpServletRequestBuilder as(Person who, MockHttpServletRequestBuilder request) {
        return request.with(who.signedIn()).with(csrf());
    }
}
