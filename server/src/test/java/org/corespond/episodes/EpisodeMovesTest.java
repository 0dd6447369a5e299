package org.corespond.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class EpisodeMovesTest {
    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    OpenEpisode openEpisode;

    @Autowired
    OfferEpisode offerEpisode;

    @Autowired
    AnswerOffer answerOffer;

    @Autowired
    RecordStep recordStep;

    @Autowired
    CloseEpisode closeEpisode;

    @Autowired
    ExpireOffers expireOffers;

    @Autowired
    Episodes episodes;

    @Autowired
    Offers offers;

    @Autowired
    Timeline timeline;

    @Autowired
    Alarms alarms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Person callTaker;
    Person team;
    Person officer;
    Program mobileCrisis;
    Program cit;

    @BeforeEach
    void aCommunityWithThreeAgencies() {
        Community community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency health = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Mobile Crisis");
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        mobileCrisis = communities.program(health, ProgramKind.MOBILE_CRISIS);
        cit = communities.program(police, ProgramKind.CIT_OFFICER);
        callTaker = communities.person(psap, Role.CALL_TAKER);
        team = communities.person(health, Role.MOBILE_CRISIS);
        officer = communities.person(police, Role.OFFICER);
    }

    @Test
    void theOpenerOwnsItUntilTheOtherSideAccepts() {
        Episode episode = open();
        Offer offer = offer(episode, mobileCrisis.id(), cit.id());

        assertThat(owner(episode)).isEqualTo(callTaker.actor().agency());
        as(team, () -> answerOffer.accept(offer.id())).orThrow();
        assertThat(owner(episode)).isEqualTo(team.actor().agency());
    }

    @Test
    void anOfferThatNobodyTakesGoesToTheNextRouteAndRingsAtTheDispatcher() {
        Episode episode = open();
        offer(episode, mobileCrisis.id(), cit.id());

        clock.advance(ProgramKind.MOBILE_CRISIS.limit());
        expireOffers.expire();

        Offer next = as(callTaker, () -> offers.findOpen(episode.id())).orElseThrow();
        assertThat(next.kind()).isEqualTo(ProgramKind.CIT_OFFICER);
        assertThat(as(callTaker, () -> alarms.listFor(Role.DISPATCHER))).hasSize(1);
        assertThat(as(callTaker, () -> alarms.listFor(Role.SUPERVISOR))).isEmpty();
        assertThat(owner(episode)).isEqualTo(callTaker.actor().agency());
    }

    @Test
    void anUnseenAlarmClimbsToTheSupervisorAndThenToTheCoordinator() {
        offer(open(), mobileCrisis.id());
        clock.advance(ProgramKind.MOBILE_CRISIS.limit());
        expireOffers.expire();

        clock.advance(Duration.ofSeconds(60));
        expireOffers.expire();
        assertThat(as(callTaker, () -> alarms.listFor(Role.SUPERVISOR))).hasSize(1);
        assertThat(as(callTaker, () -> alarms.listFor(Role.COORDINATOR))).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        expireOffers.expire();
        assertThat(as(callTaker, () -> alarms.listFor(Role.COORDINATOR))).hasSize(1);
    }

    @Test
    void anOfferThatRanOutCannotBeAcceptedAnyMore() {
        Offer offer = offer(open(), mobileCrisis.id());
        clock.advance(ProgramKind.MOBILE_CRISIS.limit());

        assertThat(as(team, () -> answerOffer.accept(offer.id()))).isEqualTo(Refused.because("offer.over"));
    }

    @Test
    void onlyTheAgencyThatWasAskedAnswersAndOnlyInAnAcceptingRole() {
        Offer offer = offer(open(), mobileCrisis.id());
        Person follower = new Person(
                new org.corespond.kernel.Actor(
                        team.actor().communityId(), team.actor().agency(), UUID.randomUUID(), "x", Role.FOLLOW_UP),
                "x",
                "x",
                team.zone());

        assertThat(as(officer, () -> answerOffer.accept(offer.id()))).isEqualTo(Refused.because("offer.not-yours"));
        assertThat(as(follower, () -> answerOffer.accept(offer.id())))
                .isEqualTo(Refused.because("offer.not-your-role"));
    }

    @Test
    void theDatabaseItselfRefusesAnOwnerWhoNeverAccepted() {
        Episode episode = open();

        assertThatThrownBy(() -> as(
                        callTaker,
                        () -> transaction.execute(status -> jdbc.sql(
                                        "update episodes.episode set owner_agency_id = :thief where id = :id")
                                .param("thief", officer.actor().agency())
                                .param("id", episode.id())
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("moves only by an accepted offer");
    }

    @Test
    void theDatabaseItselfRefusesToReopenToForgetTheOwnerAndToChangeAFact() {
        Episode episode = open();
        as(callTaker, () -> closeEpisode.close(episode.id(), ClosingCode.UNFOUNDED))
                .orThrow();

        for (String forbidden : List.of(
                "update episodes.episode set closed_at = null, closing_code = null, stage = 'INTAKE' where id = :id",
                "update episodes.episode set owner_agency_id = null where id = :id",
                "update episodes.fact set kind = 'NOTE' where episode_id = :id",
                "delete from episodes.fact where episode_id = :id")) {
            assertThatThrownBy(() -> as(
                            callTaker,
                            () -> transaction.execute(status -> jdbc.sql(forbidden)
                                    .param("id", episode.id())
                                    .update())))
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aCorrectionPointsAtWhatItCorrects() {
        Episode episode = open();
        TimelineFact opened = as(callTaker, () -> timeline.of(episode.id())).getFirst();

        as(
                        callTaker,
                        () -> recordStep.correct(
                                episode.id(), opened.id(), opened.at().minusSeconds(60), Map.of("source", "walk-in")))
                .orThrow();

        assertThat(as(callTaker, () -> timeline.of(episode.id())))
                .hasSize(2)
                .anyMatch(fact -> Long.valueOf(opened.id()).equals(fact.corrects()))
                .anyMatch(fact -> fact.id() == opened.id() && fact.corrects() == null);
    }

    private Episode open() {
        return as(
                callTaker,
                () -> openEpisode.open(
                        new OpenEpisode.Beginning(null, AgeBand.ADULT, "North", 2, List.of(), "call-911")));
    }

    private Offer offer(Episode episode, UUID... programs) {
        return as(callTaker, () -> offerEpisode.offer(episode.id(), List.of(programs)))
                .orThrow();
    }

    private UUID owner(Episode episode) {
        return as(callTaker, () -> episodes.get(episode.id())).owner();
    }

    private static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }
}
