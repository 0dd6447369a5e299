package org.corespond.sharing.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.Replays;
import org.corespond.sharing.Replays.Logged;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.oversight.Emergency.Scene;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** engine-design.md D.3: any logged decision, put again, gives the same answer. */
@CorespondTest
@Import(Emergency.class)
class ReplayTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Emergency emergency;

    @Autowired
    Releaser releaser;

    @Autowired
    Replays replays;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Scene scene;

    @BeforeEach
    void aDenialAndARelease() {
        scene = emergency.scene();
        ask(Ask.forCare(scene.episode().id(), null));
        scene.as(scene.clinician(), () -> {
            people.share(scene.person(), scene.team().id(), scene.episode().id());
            return scene;
        });
        ask(Ask.forCare(scene.episode().id(), null));
        ask(Ask.of(Purpose.EMERG, "immediate_medical_need"));
    }

    @Test
    void everyDecisionOfTheLogGivesTheSameAnswerAgain() {
        List<Logged> log = scene.as(scene.privacyOfficer(), () -> replays.list(null, 100));

        assertThat(log).hasSize(3).extracting(Logged::permit).contains(true, false);
        assertThat(log)
                .allSatisfy(logged -> assertThat(scene.as(scene.privacyOfficer(), () -> replays.again(logged))
                                .same())
                        .isTrue());
    }

    @Test
    void theOfficerReadsADecisionInPlainWordsWithRuleAndCitationButWithoutContent() throws Exception {
        Logged released = scene.as(scene.privacyOfficer(), () -> replays.list(null, 100)).stream()
                .filter(Logged::permit)
                .findFirst()
                .orElseThrow();

        mvc.perform(officers(get("/privacy/decisions")))
                .andExpect(content().string(containsString("/privacy/decisions/" + released.id())));
        mvc.perform(officers(get("/privacy/decisions/{id}", released.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("it gives the same answer")))
                .andExpect(content().string(containsString("45 CFR 164.506")))
                .andExpect(content().string(containsString("Larch Team")))
                .andExpect(content().string(not(containsString("Canary"))));
        mvc.perform(get("/privacy/decisions/{id}", released.id())
                        .with(emergency.scene().privacyOfficer().signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theSetInForceChangesNothingAndAStricterOneClosesWhatItWouldClose() throws Exception {
        mvc.perform(officers(get("/privacy/policies")))
                .andExpect(content().string(containsString("No decision would be another")));
        String stricter = rules().replace(
                        "ways: [[\"is:COVERED_CUSTODIAN\", \"is:PROVIDER_REQUESTER\", treatment_relation],",
                        "ways: [[\"is:COVERED_CUSTODIAN\", \"is:PROVIDER_REQUESTER\", treatment_relation, request_recorded],");

        assertThat(stricter).isNotEqualTo(rules());
        mvc.perform(officers(post("/privacy/policies")).param("rules", stricter))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("DEM V-FULL")));
        mvc.perform(officers(post("/privacy/policies")).param("rules", "rules: ["))
                .andExpect(status().is(422));
        mvc.perform(officers(post("/privacy/policies")).param("rules", "nothing: here"))
                .andExpect(status().is(422));
    }

    /** "Who would see what": decides and releases nothing. */
    @Test
    void theSimulatorSaysWhatTheGateWouldAndLogsNoDecision() throws Exception {
        int before = decisions();

        mvc.perform(officers(sees().param("person", scene.person().toString()).param("open", "true")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The whole record")))
                .andExpect(content().string(containsString("45 CFR 164.506")))
                .andExpect(content().string(not(containsString("Quill"))));
        mvc.perform(officers(sees().param("custodian", scene.clinic().id().toString())))
                .andExpect(content().string(containsString("What is missing")));

        assertThat(decisions()).isEqualTo(before);
        assertThat(scene.as(scene.privacyOfficer(), this::simulated)).isEqualTo(2);
    }

    @Test
    void madeUpFactsOpenAMadeUpPerson() throws Exception {
        mvc.perform(officers(sees().param("custodian", scene.clinic().id().toString())
                        .param("facts", "treatment_relation")))
                .andExpect(content().string(containsString("The whole record")));
    }

    @Test
    void aPersonOfAnotherAgencyCannotBeChosen() throws Exception {
        Person other = emergency.scene().privacyOfficer();

        mvc.perform(sees().param("person", scene.person().toString()).with(other.signedIn()))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder sees() {
        return get("/privacy/who-sees")
                .param("role", "MOBILE_CRISIS")
                .param("agency", scene.team().id().toString())
                .param("purpose", "TREAT");
    }

    private int decisions() {
        return scene.as(scene.privacyOfficer(), () -> replays.list(null, 1000)).size();
    }

    private int simulated() {
        return transaction.execute(status -> jdbc.sql("""
                select count(*) from audit.entry where what = 'simulator' and agency_id = :agency
                """)
                .param("agency", scene.clinic().id())
                .query(Integer.class)
                .single());
    }

    private void ask(Ask ask) {
        scene.as(scene.responder(), () -> releaser.release(people.of(scene.person()), ask));
    }

    private static String rules() throws IOException {
        try (var in = Objects.requireNonNull(ReplayTest.class.getResourceAsStream("/sharing/policy-set.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private MockHttpServletRequestBuilder officers(MockHttpServletRequestBuilder request) {
        return request.with(scene.privacyOfficer().signedIn()).with(csrf());
    }
}
