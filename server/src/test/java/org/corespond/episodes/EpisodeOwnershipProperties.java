package org.corespond.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Random legal and illegal moves, by the right and the wrong people, against the real database. */
@CorespondTest
class EpisodeOwnershipProperties {
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
    Offers offers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<Person> people = List.of();
    private Program mobileCrisis;
    private Program cit;

    /** What somebody tries, lawful or not. */
    enum Move {
        OFFER_BOTH,
        OFFER_CIT,
        ACCEPT,
        REFUSE,
        WITHDRAW,
        RUN_OUT,
        STEP,
        TAKE_OVER,
        ASSIGN,
        CLOSE
    }

    @BeforeTry
    void aCommunityOfItsOwn() throws Exception {
        new TestContextManager(EpisodeOwnershipProperties.class).prepareTestInstance(this);
        Community community = communities.add();
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency health = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Mobile Crisis");
        Agency police = communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        mobileCrisis = communities.program(health, ProgramKind.MOBILE_CRISIS);
        cit = communities.program(police, ProgramKind.CIT_OFFICER);
        people = List.of(
                communities.person(psap, Role.CALL_TAKER),
                communities.person(health, Role.MOBILE_CRISIS),
                communities.person(police, Role.OFFICER));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whateverIsTriedNoOpenEpisodeIsWithoutExactlyOneOwner(
            @ForAll @Size(min = 5, max = 30) List<Move> moves, @ForAll @Size(30) List<@IntRange(max = 2) Integer> who) {
        Episode episode = as(
                people.getFirst(),
                () -> openEpisode.open(
                        new OpenEpisode.Beginning(null, AgeBand.ADULT, "North", 2, List.of(), "call-911")));
        for (int i = 0; i < moves.size(); i++) {
            Person person = people.get(who.get(i));
            Move move = moves.get(i);
            as(person, () -> attempt(move, episode.id()));
            assertThat(ownersOf(episode.id())).as("after %s", move).isEqualTo(1);
        }
    }

    private Object attempt(Move move, UUID episode) {
        UUID offer = offers.findOpen(episode).map(Offer::id).orElse(null);
        return switch (move) {
            case OFFER_BOTH -> offerEpisode.offer(episode, List.of(mobileCrisis.id(), cit.id()));
            case OFFER_CIT -> offerEpisode.offer(episode, List.of(cit.id()));
            case ACCEPT -> offer == null ? move : answerOffer.accept(offer);
            case REFUSE -> offer == null ? move : answerOffer.refuse(offer, RefusalReason.STAFFING);
            case WITHDRAW -> offer == null ? move : answerOffer.withdraw(offer);
            case RUN_OUT -> runOut();
            case STEP -> recordStep.record(episode, arrived(), then(Stage.ON_SCENE));
            case TAKE_OVER -> recordStep.takeOver(episode, arrived(), then(Stage.RESPONDING));
            case ASSIGN -> recordStep.assign(episode, UUID.randomUUID());
            case CLOSE -> closeEpisode.close(episode, ClosingCode.RESOLVED_ON_SCENE);
        };
    }

    private Object runOut() {
        clock.advance(Duration.ofMinutes(3));
        expireOffers.expire();
        return Move.RUN_OUT;
    }

    /** Owners that exist as agencies here; the database would refuse none, two or a stranger. */
    private int ownersOf(UUID episode) {
        return as(
                people.getFirst(),
                () -> transaction.execute(status ->
                        jdbc.sql("""
                        select count(*) from directory.agency a join episodes.episode e on e.owner_agency_id = a.id
                        where e.id = :id
                        """).param("id", episode).query(Integer.class).single()));
    }

    private RecordStep.Happened arrived() {
        return new RecordStep.Happened(FactKind.ARRIVED, clock.instant(), Authority.CALL_FOR_SERVICE, Map.of());
    }

    private RecordStep.Then then(Stage stage) {
        return new RecordStep.Then(
                stage, NextStep.RECORD_ENCOUNTER, clock.instant().plusSeconds(600));
    }

    private static <T> T as(Person who, Supplier<T> work) {
        return CurrentActor.as(who.actor(), work);
    }
}
