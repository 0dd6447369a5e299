package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of those who answer for the protocol, beside one call that was screened to level one. */
class ProtocolPagesTest extends CallScenario {
    @Autowired
    JdbcClient jdbc;

    private Person supervisor;
    private String day;

    @BeforeEach
    void aSupervisorOfTheCallTakersAgency() {
        Agency agency =
                new Agency(callTaker.actor().agency(), community.id(), callTaker.agencyName(), Agency.Kind.PSAP);
        supervisor = communities.person(agency, Role.SUPERVISOR);
        day = LocalDate.ofInstant(clock.instant(), community.zone()).toString();
    }

    @Test
    void aDispatchCodeIsEnabledOnThePageAndTakenBack_oracle18() throws Exception {
        save("determinant", "25-b-3");
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            act("/protocol/codes", key, "code", "25-b-3").andExpect(redirectedUrl("/protocol"));
        }
        see("/protocol").andExpect(content().string(containsString("25B03")));
        assertThat(page()).contains("Offer to Clinician by phone");
        assertThat(audited("determinant.enable.25B03")).isEqualTo(1);

        act("/protocol/codes/25B03/remove", UUID.randomUUID()).andExpect(redirectedUrl("/protocol"));
        see("/protocol").andExpect(content().string(containsString("This site has added none yet")));
        assertThat(page()).contains("not enabled here");
    }

    @Test
    void whatIsNoDispatchCodeIsRefusedBesideItsFieldAndKept() throws Exception {
        act("/protocol/codes", UUID.randomUUID(), "code", "crisis")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-code\"")))
                .andExpect(content().string(containsString("value=\"crisis\"")));
        act("/protocol/codes", UUID.randomUUID()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theSameVersionDecidesTheDayTheSame() throws Exception {
        see("/protocol/day?day=" + day + "&version=corespond-default.1")
                .andExpect(content().string(allOf(containsString("C-"), containsString(">same<"))))
                .andExpect(content().string(not(containsString("higher"))));
        see("/protocol/calls/" + call + "?version=corespond-default.1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("help by phone can begin")));
        assertThat(audited("call replay")).isEqualTo(2);
    }

    @Test
    void aDraftShowsWhatItWouldChangeAndTheRuleThatDecides() throws Exception {
        String draft = shipped()
                .replace("version: 1", "version: 2")
                .replace("level: 1, says: \"The person is in distress", "level: 3, says: \"The person is in distress");

        act("/protocol/draft", UUID.randomUUID(), "draftDay", day, "draft", draft)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Draft, not installed"),
                                containsString("↑ higher"),
                                containsString("behavior-other"))));
        see("/protocol").andExpect(content().string(not(containsString("corespond-default.2"))));
    }

    @Test
    void aDraftThatCannotBeUsedSaysWhatAndWhereAndKeepsTheText() throws Exception {
        for (var wrong : List.of(
                List.of("id: [", "cannot be used"),
                List.of("id: mine\nversion: 1", "is missing"),
                List.of(shipped().replace("level: 4", "level: 9"), "asks for level 9"),
                List.of(shipped().replace("says: \"Thoughts", "sayz: \"Thoughts"), "line "))) {
            act("/protocol/draft", UUID.randomUUID(), "draftDay", day, "draft", wrong.getFirst())
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"e-draft\"")))
                    .andExpect(content().string(containsString(wrong.getLast())))
                    .andExpect(content().string(containsString(wrong.getFirst().substring(0, 5))));
        }
        act("/protocol/draft", UUID.randomUUID(), "draftDay", "soon", "draft", shipped())
                .andExpect(content().string(containsString("id=\"e-draftDay\"")));
    }

    @Test
    void aDayThatIsNoneIsAskedForAgain() throws Exception {
        see("/protocol/day?day=soon").andExpect(content().string(containsString("id=\"e-day\"")));
        see("/protocol/day?day=2020-02-02").andExpect(content().string(containsString("No call of your agency")));
    }

    @Test
    void callsOfAnotherAgencyStayBehindItsWall() throws Exception {
        supervisor = communities.person(line, Role.SUPERVISOR);
        see("/protocol/day?day=" + day).andExpect(content().string(containsString("No call of your agency")));
        see("/protocol/calls/" + call).andExpect(status().isNotFound());
    }

    private static String shipped() throws java.io.IOException {
        return new ClassPathResource("calls/protocol-1.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions see(String address) throws Exception {
        return mvc.perform(get(address).with(supervisor.signedIn()));
    }

    private ResultActions act(String address, UUID key, String... fields) throws Exception {
        var request = post(address).param("key", key.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(supervisor.signedIn()).with(csrf()));
    }

    private int audited(String what) {
        return CurrentActor.as(
                supervisor.actor(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.entry where what = :what and community_id = :here")
                        .param("what", what)
                        .param("here", community.id())
                        .query(Integer.class)
                        .single()));
    }
}
