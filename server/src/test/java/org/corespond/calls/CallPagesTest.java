package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class CallPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    Community community;
    Person callTaker;
    Person stranger;
    UUID call;

    @BeforeEach
    void aCallComesIn() throws Exception {
        community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency line = communities.agency(community, Agency.Kind.CRISIS_LINE, "Tamarack Line");
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        communities.program(line, ProgramKind.CLINICIAN_LINE);
        communities.program(line, ProgramKind.CO_RESPONDER);
        communities.program(police, ProgramKind.CIT_OFFICER);
        callTaker = communities.person(psap, Role.CALL_TAKER);
        stranger = communities.person(line, Role.CALL_TAKER);
        call = UUID.randomUUID();
        mvc.perform(post("/calls/new")
                        .param("id", call.toString())
                        .with(callTaker.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/calls/" + call));
    }

    private ResultActions save(UUID key, String field, String... values) throws Exception {
        return mvc.perform(post("/calls/" + call)
                .param("key", key.toString())
                .param("touched", field)
                .param(field, values)
                .header("X-Part", "advice")
                .with(callTaker.signedIn())
                .with(csrf()));
    }

    private ResultActions save(String field, String... values) throws Exception {
        return save(UUID.randomUUID(), field, values);
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/calls/" + call).with(callTaker.signedIn()));
    }

    private List<String> stored(String field) {
        Supplier<List<String>> read = () -> transaction.execute(status -> calls.entries(call).stream()
                .filter(entry -> entry.field().equals(field))
                .map(entry -> String.join("+", entry.codes()))
                .toList());
        return CurrentActor.as(callTaker.actor(), read);
    }

    @Test
    void everyFieldIsKeptAsItIsTypedAndNothingIsOverwritten() throws Exception {
        save("location", "12 Pine").andExpect(status().isOk());
        save("location", "12 Pine Street").andExpect(status().isOk());
        save("q.weapon", "unknown").andExpect(status().isOk());

        page().andExpect(content().string(containsString("12 Pine Street")));
        assertThat(stored("location")).containsExactly("12 Pine", "12 Pine Street");
        assertThat(stored("q.weapon")).containsExactly("unknown");
    }

    @Test
    void aSaveThatIsSentTwiceCountsOnce() throws Exception {
        UUID key = UUID.randomUUID();
        save(key, "q.behavior", "hopeless");
        save("q.behavior", "psychosis");
        save(key, "q.behavior", "hopeless").andExpect(status().isOk());

        assertThat(stored("q.behavior")).containsExactly("hopeless", "psychosis");
    }

    @Test
    void askingTwiceForTheSameNewCallMakesOne() throws Exception {
        mvc.perform(post("/calls/new")
                        .param("id", call.toString())
                        .with(callTaker.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/calls/" + call));
    }

    @Test
    void levelRouteAndTheRuleThatDecidedComeBackWithEverySave() throws Exception {
        save("q.weapon", "in_reach")
                .andExpect(
                        content().string(containsString("A weapon in hand or in reach brings police, whatever else.")))
                .andExpect(content().string(containsString("weapon-near")))
                .andExpect(content().string(containsString("oracle 16")))
                .andExpect(content().string(containsString("Offer to CIT officer")));
    }

    @Test
    void aSafetyQuestionThatWasNotAskedIsNamedAndCountsAsUnknown() throws Exception {
        save("q.hurt", "no")
                .andExpect(content().string(containsString("5 safety questions not asked count as unknown")))
                .andExpect(content().string(containsString("Offer to Co-responder")));
    }

    @Test
    void anUnknownAfterAClearAnswerLowersNothingAndSaysWhatStillCounts() throws Exception {
        save("q.weapon", "in_hand");
        save("q.weapon", "unknown")
                .andExpect(content().string(containsString("Still counts: In hand.")))
                .andExpect(content().string(containsString("Emergent")));
    }

    @Test
    void whatCannotBeSavedIsToldBesideTheFieldAndTheRestIsSaved() throws Exception {
        mvc.perform(post("/calls/" + call)
                        .param("key", UUID.randomUUID().toString())
                        .param("touched", "age location callback")
                        .param("age", "150")
                        .param("location", "12 Pine Street")
                        .param("callback", "call mum")
                        .with(callTaker.signedIn())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"150\"")))
                .andExpect(content().string(containsString("call mum")))
                .andExpect(content().string(containsString("Type the age in whole years")))
                .andExpect(content().string(containsString("Type a phone number")));

        assertThat(stored("age")).isEmpty();
        assertThat(stored("location")).containsExactly("12 Pine Street");
    }

    @Test
    void anAnswerThatTheScreeningDoesNotHaveIsNotSaved() throws Exception {
        save("q.weapon", "cannon").andExpect(content().string(containsString("not part of the screening")));
        save("q.moon", "yes").andExpect(content().string(containsString("not part of the screening")));
        save("q.hurt", "yes", "no").andExpect(content().string(containsString("not part of the screening")));

        assertThat(stored("q.weapon")).isEmpty();
    }

    @Test
    void aPlainFormWithoutScriptsSavesEverythingAndComesBackToTheCall() throws Exception {
        mvc.perform(post("/calls/" + call)
                        .param("key", UUID.randomUUID().toString())
                        .param("touched", "location q.hurt q.behavior")
                        .param("location", "12 Pine Street")
                        .param("q.behavior", "psychosis", "agitated")
                        .with(callTaker.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/calls/" + call));

        assertThat(stored("q.behavior")).containsExactly("psychosis+agitated");
        assertThat(stored("q.hurt")).isEmpty();
    }

    @Test
    void theListShowsMyAgencysCallsWithLevelAndPlace() throws Exception {
        save("area", "Pine Hill");
        save("q.weapon", "in_hand");

        mvc.perform(get("/calls").with(callTaker.signedIn()))
                .andExpect(content().string(containsString("Pine Hill")))
                .andExpect(content().string(containsString("level-4")))
                .andExpect(content().string(containsString("Being taken")));
        mvc.perform(get("/calls/list").with(callTaker.signedIn())).andExpect(status().isOk());
        mvc.perform(get("/calls/new").with(callTaker.signedIn())).andExpect(redirectedUrl("/calls"));
    }

    @Test
    void anotherAgencySeesNeitherTheCallNorThatItIsThere() throws Exception {
        mvc.perform(get("/calls/" + call).with(stranger.signedIn())).andExpect(status().isNotFound());
        mvc.perform(get("/calls/" + call + "/advice").with(stranger.signedIn())).andExpect(status().isNotFound());
        mvc.perform(get("/calls").with(stranger.signedIn()))
                .andExpect(content().string(not(containsString(call.toString()))));
        mvc.perform(post("/calls/" + call)
                        .param("key", UUID.randomUUID().toString())
                        .param("touched", "location")
                        .param("location", "elsewhere")
                        .with(stranger.signedIn())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aRoleThatTakesNoCallsIsTurnedAway() throws Exception {
        Agency team = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar");
        Person responder = communities.person(team, Role.MOBILE_CRISIS);

        mvc.perform(get("/calls").with(responder.signedIn())).andExpect(status().isForbidden());
        mvc.perform(get("/calls/" + call).with(responder.signedIn())).andExpect(status().isForbidden());
    }
}
