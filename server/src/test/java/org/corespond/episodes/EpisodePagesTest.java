package org.corespond.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
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
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class EpisodePagesTest {
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
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Community community;
    Agency collaboration;
    Person callTaker;
    Person team;
    Person coordinator;
    Episode episode;
    Offer offer;

    @BeforeEach
    void anEpisodeOfferedToTheMobileTeam() {
        community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency health = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Mobile Crisis");
        callTaker = communities.person(psap, Role.CALL_TAKER);
        team = communities.person(health, Role.MOBILE_CRISIS);
        collaboration = communities.agency(community, Agency.Kind.COORDINATION, "Tamarack Collaboration");
        coordinator = communities.person(collaboration, Role.COORDINATOR);
        var program = communities.program(health, ProgramKind.MOBILE_CRISIS);
        episode = as(
                callTaker,
                () -> openEpisode.open(new OpenEpisode.Beginning(
                        people.add(new Identity("Canary", "Quill", null, null, AgeBand.ADULT, null, null)),
                        AgeBand.ADULT,
                        "Riverside",
                        2,
                        List.of("suicide"),
                        "call-911")));
        offer = as(callTaker, () -> offerEpisode.offer(episode.id(), List.of(program.id())))
                .orThrow();
    }

    @Test
    void theBoardShowsOwnerClockAndWhatIsDueButNoName() throws Exception {
        mvc.perform(get("/board").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(episode.shortId())))
                .andExpect(content().string(containsString("Tamarack 911")))
                .andExpect(content().string(containsString("Answer the offer")))
                .andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void everyLookAtTheBoardLeavesItsRowAlsoWhenAnotherLookedAMomentAgo() throws Exception {
        Person second = communities.person(collaboration, Role.COORDINATOR);
        mvc.perform(get("/board").with(coordinator.signedIn())).andExpect(status().isOk());
        mvc.perform(get("/board").with(second.signedIn())).andExpect(status().isOk());

        List<UUID> lookers = as(
                coordinator,
                () -> transaction.execute(tx -> jdbc.sql("""
                        select account_id from audit.entry
                        where action = 'view' and what = 'board' and :episode = any(ids) order by id
                        """)
                        .param("episode", episode.id())
                        .query(UUID.class)
                        .list()));
        assertThat(lookers)
                .containsExactly(coordinator.actor().account(), second.actor().account());
    }

    @Test
    void aChangeStandsOnTheBoardAtTheNextLook() throws Exception {
        mvc.perform(get("/board").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("Answer the offer")));
        mvc.perform(post("/offers/{id}/accept", offer.id())
                        .param("key", UUID.randomUUID().toString())
                        .with(team.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/offers"));

        mvc.perform(get("/board").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("Cedar Mobile Crisis")))
                .andExpect(content().string(not(containsString("Answer the offer"))));
    }

    @Test
    void anAgencySeesItsOwnBoardAlsoRightAfterTheCoordinatorLooked() throws Exception {
        Person stranger =
                communities.person(communities.agency(community, Agency.Kind.PSAP, "Elsewhere 911"), Role.DISPATCHER);
        mvc.perform(get("/board").with(coordinator.signedIn()))
                .andExpect(content().string(containsString(episode.shortId())));

        mvc.perform(get("/board").with(stranger.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(episode.shortId()))));
    }

    @Test
    void anOfferShowsAPlaceAndRisksButNoNameUntilItIsAccepted() throws Exception {
        mvc.perform(get("/offers").with(team.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Riverside")))
                .andExpect(content().string(containsString("Suicide risk")))
                .andExpect(content().string(not(containsString("Canary"))));
        mvc.perform(post("/offers/{id}/accept", offer.id())
                        .param("key", UUID.randomUUID().toString())
                        .with(team.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/offers"));
        mvc.perform(get("/episodes/{id}", episode.id()).with(team.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Canary Quill")));
    }

    @Test
    void theCoordinatorReadsTheTimelineWithoutThePerson() throws Exception {
        mvc.perform(get("/episodes/{id}", episode.id()).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Episode opened")))
                .andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void aStrangersEpisodeLooksAsIfItWereNotThere() throws Exception {
        Person stranger = communities.person(
                communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Elsewhere Police"), Role.OFFICER);

        mvc.perform(get("/episodes/{id}", episode.id()).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void closingWhileAnOfferWaitsIsRefusedWithItsReason() throws Exception {
        mvc.perform(post("/episodes/{id}/close", episode.id())
                        .param("key", UUID.randomUUID().toString())
                        .param("code", "UNFOUNDED")
                        .with(callTaker.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/episodes/" + episode.id()))
                .andExpect(flash().attribute("refused", Refused.because("episode.offer-waits")));
    }

    private static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }
}
