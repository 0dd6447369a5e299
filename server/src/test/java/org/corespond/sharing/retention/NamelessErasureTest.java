package org.corespond.sharing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A call that became no episode is found by its number, and erased like a person (retention F.2). */
@CorespondTest
class NamelessErasureTest {
    private static final Pattern NUMBER = Pattern.compile("C[-\u2011]\\d+");

    @Autowired
    TestCommunity communities;

    @Autowired
    MockMvc mvc;

    Person callTaker;
    Person first;
    Person second;
    Person stranger;
    String call;

    @BeforeEach
    void somebodyCallsAndNothingComesOfIt() throws Exception {
        Community community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency other = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        callTaker = communities.person(psap, Role.CALL_TAKER);
        first = communities.person(psap, Role.PRIVACY_OFFICER);
        second = communities.person(psap, Role.PRIVACY_OFFICER);
        stranger = communities.person(other, Role.PRIVACY_OFFICER);
        UUID id = UUID.randomUUID();
        call = "/calls/" + id;
        send(callTaker, post("/calls/new").param("id", id.toString()));
        say("person-name", "Canary Quillfeather");
        say("happening", "Canary stands at the window");
    }

    @Test
    void theNumberLeadsToTheOrderAndTheWordsAreGone() throws Exception {
        assertThat(read(callTaker, call)).contains("Canary Quillfeather", "Canary stands");

        String order = order(found(first));
        assertThat(read(first, order)).contains("Somebody without a name").doesNotContain("Canary");
        assertThat(read(callTaker, call)).contains("Canary Quillfeather");
        send(second, post(order).param("confirmed", "true"));

        assertThat(read(callTaker, call)).contains("[erased]").doesNotContain("Canary");
        assertThat(read(callTaker, "/calls"))
                .contains(number().replace('\u2011', '-'))
                .doesNotContain("Canary");
    }

    @Test
    void anotherAgencyFindsNothingByTheSameNumber() throws Exception {
        assertThat(search(stranger)).contains("Nobody of this agency").doesNotContain("?person=");

        mvc.perform(get("/privacy/erasures/new")
                        .param("person", call.substring("/calls/".length()))
                        .with(stranger.signedIn()))
                .andExpect(status().isNotFound());
    }

    private String number() throws Exception {
        Matcher number = NUMBER.matcher(read(callTaker, call));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private String search(Person who) throws Exception {
        return mvc.perform(post("/privacy/erasures/new")
                        .param("q", number().toLowerCase(java.util.Locale.ROOT))
                        .with(who.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String found(Person who) throws Exception {
        String page = search(who);
        assertThat(page).contains("?person=" + call.substring("/calls/".length()));
        return call.substring("/calls/".length());
    }

    private String order(String record) throws Exception {
        send(
                first,
                post("/privacy/erasures")
                        .param("person", record)
                        .param("classes", "IDENTITY", "CLINICAL")
                        .param("ground", "PERSON_ASKED")
                        .param("reference", "Letter of 5 January"));
        return read(first, "/privacy/erasures").replaceAll("(?s).*?(/privacy/erasures/[0-9a-f]{8}-[0-9a-f-]+).*", "$1");
    }

    private void say(String field, String words) throws Exception {
        mvc.perform(post(call)
                        .param("touched", field)
                        .param(field, words)
                        .param("key", UUID.randomUUID().toString())
                        .header("X-Part", "advice")
                        .with(callTaker.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private void send(Person who, MockHttpServletRequestBuilder form) throws Exception {
        mvc.perform(form.param("key", UUID.randomUUID().toString())
                        .with(who.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String read(Person who, String path) throws Exception {
        return mvc.perform(get(path).with(who.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
