package org.corespond.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An answer, an alarm and an end that are sent twice with one key. */
@CorespondTest
class EpisodeTwiceTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    TestCommunity communities;

    @Autowired
    OpenEpisode openEpisode;

    @Autowired
    OfferEpisode offerEpisode;

    @Autowired
    Episodes episodes;

    @Autowired
    Timeline timeline;

    @Autowired
    Alarms alarms;

    private String key = UUID.randomUUID().toString();
    private Person callTaker;
    private Person dispatcher;
    private Person team;
    private Episode episode;
    private Offer offer;

    @BeforeEach
    void anEpisodeOfferedToTheMobileTeam() {
        Community community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency health = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Mobile Crisis");
        Program program = communities.program(health, ProgramKind.MOBILE_CRISIS);
        callTaker = communities.person(psap, Role.CALL_TAKER);
        dispatcher = communities.person(psap, Role.DISPATCHER);
        team = communities.person(health, Role.MOBILE_CRISIS);
        episode = as(
                callTaker,
                () -> openEpisode.open(
                        new OpenEpisode.Beginning(null, AgeBand.ADULT, "Riverside", 2, List.of(), "call-911")));
        offer = as(callTaker, () -> offerEpisode.offer(episode.id(), List.of(program.id())))
                .orThrow();
    }

    @Test
    void anAcceptanceThatIsSentAgainAnswersAsTheFirstDid() throws Exception {
        twice(team, "/offers/{id}/accept", offer.id(), "/offers");

        assertThat(facts(FactKind.ACCEPTED)).isEqualTo(1);
        send(
                        team,
                        post("/offers/{id}/accept", offer.id())
                                .param("key", UUID.randomUUID().toString()))
                .andExpect(flash().attribute("refused", Refused.because("offer.over")));
    }

    @Test
    void twoAcceptancesAtOnceWithOneKeyBothAnswerThatItIsAccepted() throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Future<ResultActions>> answers = hands.invokeAll(Collections.nCopies(
                    2, () -> send(team, post("/offers/{id}/accept", offer.id()).param("key", key))));
            for (Future<ResultActions> answer : answers) {
                answer.get().andExpect(redirectedUrl("/offers")).andExpect(flash().attributeCount(0));
            }
        }
        assertThat(facts(FactKind.ACCEPTED)).isEqualTo(1);
    }

    @Test
    void aRefusalAndAWithdrawalThatAreSentAgainAnswerAsTheFirstDid() throws Exception {
        twice(team, "/offers/{id}/refuse", offer.id(), "/offers", "reason", "STAFFING");
        assertThat(facts(FactKind.REFUSED)).isEqualTo(1);
        assertThat(facts(FactKind.ALARM)).isEqualTo(1);

        Offer again = as(callTaker, () -> offerEpisode.offer(episode.id(), List.of(offer.programId())))
                .orThrow();
        key = UUID.randomUUID().toString();
        twice(callTaker, "/offers/{id}/withdraw", again.id(), "/offers");
        assertThat(facts(FactKind.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void anAlarmIsSeenOnce() throws Exception {
        send(
                team,
                post("/offers/{id}/refuse", offer.id())
                        .param("reason", "STAFFING")
                        .param("key", UUID.randomUUID().toString()));
        UUID alarm = as(callTaker, () -> alarms.listUnseen(episode.id())).getFirst();
        twice(dispatcher, "/alarms/{id}/seen", alarm, "/board");

        assertThat(facts(FactKind.ALARM_SEEN)).isEqualTo(1);
    }

    @Test
    void anEndThatIsSentAgainAnswersAsTheFirstDidAndARefusedOneMayBeTriedAgain() throws Exception {
        send(
                        callTaker,
                        post("/episodes/{id}/close", episode.id())
                                .param("code", "UNFOUNDED")
                                .param("key", key))
                .andExpect(flash().attribute("refused", Refused.because("episode.offer-waits")));
        send(
                callTaker,
                post("/offers/{id}/withdraw", offer.id())
                        .param("key", UUID.randomUUID().toString()));
        twice(callTaker, "/episodes/{id}/close", episode.id(), "/episodes/" + episode.id(), "code", "UNFOUNDED");

        assertThat(facts(FactKind.CLOSED)).isEqualTo(1);
        assertThat(as(callTaker, () -> episodes.get(episode.id())).closingCode())
                .isEqualTo(ClosingCode.UNFOUNDED);
    }

    @Test
    void nothingIsTakenWithoutAKey() throws Exception {
        for (String address : List.of(
                "/offers/{id}/accept",
                "/offers/{id}/refuse",
                "/offers/{id}/withdraw",
                "/alarms/{id}/seen",
                "/episodes/{id}/close")) {
            Person who = address.startsWith("/alarms") ? dispatcher : team;
            send(who, post(address, offer.id()).param("reason", "OTHER").param("code", "UNFOUNDED"))
                    .andExpect(status().isBadRequest());
        }
    }

    private void twice(Person who, String address, UUID id, String then, String... field) throws Exception {
        for (int i = 0; i < 2; i++) {
            MockHttpServletRequestBuilder request = post(address, id).param("key", key);
            if (field.length == 2) {
                request.param(field[0], field[1]);
            }
            send(who, request).andExpect(redirectedUrl(then)).andExpect(flash().attributeCount(0));
        }
    }

    private ResultActions send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(who.signedIn()).with(csrf()));
    }

    private long facts(FactKind kind) {
        return as(callTaker, () -> timeline.of(episode.id())).stream()
                .filter(fact -> fact.kind() == kind)
                .count();
    }

    private static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }
}
