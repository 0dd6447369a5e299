package org.corespond.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.Episode;
import org.corespond.episodes.EpisodeOpened;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.facilities.FacilityType;
import org.corespond.facilities.HandoffCompleted;
import org.corespond.field.ContactReason;
import org.corespond.field.Disposition;
import org.corespond.field.EncounterRecorded;
import org.corespond.field.EncounterSealed;
import org.corespond.field.ForceLevel;
import org.corespond.field.Initiator;
import org.corespond.field.Injury;
import org.corespond.field.LegalStatus;
import org.corespond.field.Offense;
import org.corespond.field.ReferralAnswer;
import org.corespond.field.ResponseModel;
import org.corespond.field.Weapon;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.outcomes.measure.Figure;
import org.corespond.people.AgeBand;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class LiveFactsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T20:00:00Z");

    @Autowired
    TestCommunity communities;

    @Autowired
    LiveFacts facts;

    @Autowired
    OutcomeReports reports;

    @Autowired
    OpenEpisode openEpisode;

    @Autowired
    OfferEpisode offerEpisode;

    @Autowired
    AnswerOffer answerOffer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Community community;
    UUID episode;

    @BeforeEach
    void anEpisode() {
        community = communities.add();
        episode = UUID.randomUUID();
    }

    @Test
    void anAcceptedTeamIsADispatchWithItsFirstContact() {
        as(() -> facts.opened(new EpisodeOpened(community.id(), episode, UUID.randomUUID(), NOON)));
        as(() -> facts.answered(accepted(ProgramKind.MOBILE_CRISIS, NOON.plusSeconds(90))));
        as(() -> facts.answered(accepted(ProgramKind.CIT_OFFICER, NOON.plusSeconds(900))));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("unit", "dispatch").containsEntry("version", 1);
            assertThat(row.get("wait")).isEqualTo(90);
        });
    }

    @Test
    void aPhoneContactIsNoDispatch() {
        as(() -> facts.answered(accepted(ProgramKind.CLINICIAN_LINE, NOON)));

        assertThat(rows()).isEmpty();
    }

    @Test
    void anEncounterAndAHandoffGrowTheFactsByVersionsAndOverwriteNothing() {
        as(() -> facts.answered(accepted(ProgramKind.MOBILE_CRISIS, NOON)));
        as(() -> facts.met(met()));
        as(() -> facts.handedOff(handoff(FacilityType.CRISIS_RECEIVING)));

        assertThat(rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("destination", "crisis")
                        .containsEntry("met", true)
                        .containsEntry("hold", false)
                        .containsEntry("arrest", false));
        assertThat(count("select count(*) from outcomes.fact where event = :event"))
                .isGreaterThan(3);
    }

    /** retention-and-directives F.2: it vanishes from the counts of contacts, and a word that comes late brings nothing back. */
    @Test
    void whatAnOrderSealedIsNotToldAgainAndIsNobodysContact() {
        as(() -> facts.answered(accepted(ProgramKind.CIT_OFFICER, NOON)));
        as(() -> facts.met(met()));
        String known = "select count(*) from outcomes.fact where event = :event and person is not null";
        assertThat(count(known)).isPositive();

        CurrentActor.run(
                Actor.system(community.id(), "test"),
                () -> transaction.executeWithoutResult(
                        status -> facts.sealed(new EncounterSealed(community.id(), episode, 1))));
        as(() -> facts.met(met()));

        assertThat(count(known)).isZero();
        assertThat(count("select count(*) from outcomes.fact where event = :event and arrest is not null"))
                .isZero();
        assertThat(count("select count(*) from outcomes.current_fact where event = :event and met"))
                .isEqualTo(2);
    }

    @Test
    void whatIsToldAfterACommitArrivesByItself() {
        Agency psap = communities.agency(community, Agency.Kind.PSAP, "Tamarack 911");
        Agency health = communities.agency(community, Agency.Kind.BEHAVIORAL_HEALTH, "Cedar Mobile Crisis");
        UUID program = communities.program(health, ProgramKind.MOBILE_CRISIS).id();
        Actor callTaker = communities.person(psap, Role.CALL_TAKER).actor();
        Actor team = communities.person(health, Role.MOBILE_CRISIS).actor();
        Episode opened = CurrentActor.as(
                callTaker,
                () -> openEpisode.open(
                        new OpenEpisode.Beginning(null, AgeBand.ADULT, "North", 2, List.of(), "call-911")));
        episode = opened.id();
        Offer offer = CurrentActor.as(callTaker, () -> offerEpisode.offer(episode, List.of(program)))
                .orThrow();

        CurrentActor.as(team, () -> answerOffer.accept(offer.id())).orThrow();

        await().atMost(Duration.ofSeconds(30)).until(() -> !rows().isEmpty());
    }

    /** outcomes.md P14: a record that is there is complete, and its first version tells when. */
    @Test
    void aCrisisRecordCountsOnceItsDayIsOverAndACorrectionMakesItNoLater_P14() {
        Supplier<Figure> within = () -> CurrentActor.as(
                Actor.system(community.id(), "test"),
                () -> reports.one(
                                Source.LIVE,
                                "P14.within24",
                                LocalDate.parse("2026-01-01"),
                                LocalDate.parse("2026-12-31"))
                        .orElseThrow());
        as(() -> facts.answered(accepted(ProgramKind.MOBILE_CRISIS, NOON)));
        as(() -> facts.met(met(NOON.plusSeconds(800))));
        assertThat(within.get().value()).as("its 24 hours are not over").isNull();
        assertThat(within.get().excluded()).containsEntry("time not over yet", 1L);

        as(() -> facts.met(met(NOON.plus(Duration.ofDays(2)))));
        episode = UUID.randomUUID();
        as(() -> facts.answered(accepted(ProgramKind.MOBILE_CRISIS, NOON.plusSeconds(60))));
        as(() -> facts.met(met(NOON.plus(Duration.ofDays(1)).plusSeconds(61))));
        episode = UUID.randomUUID();
        as(() -> facts.answered(accepted(ProgramKind.MOBILE_CRISIS, NOON.plusSeconds(120))));
        as(() -> facts.answered(accepted(UUID.randomUUID(), ProgramKind.MOBILE_CRISIS, NOON.plus(Duration.ofDays(3)))));

        assertThat(within.get())
                .extracting(Figure::numerator, Figure::denominator)
                .containsExactly(1L, 3L);
        assertThat(within.get().excluded()).containsEntry("time not over yet", 1L);
        assertThat(CurrentActor.as(
                                Actor.system(community.id(), "test"),
                                () -> reports.one(
                                        Source.LIVE,
                                        "P14",
                                        LocalDate.parse("2026-01-01"),
                                        LocalDate.parse("2026-12-31")))
                        .orElseThrow())
                .extracting(Figure::numerator, Figure::denominator)
                .containsExactly(2L, 3L);
    }

    private OfferAnswered accepted(ProgramKind kind, Instant at) {
        return accepted(episode, kind, at);
    }

    private OfferAnswered accepted(UUID of, ProgramKind kind, Instant at) {
        return new OfferAnswered(
                community.id(), of, UUID.randomUUID(), UUID.randomUUID(), kind, Offer.State.ACCEPTED, NOON, at);
    }

    private HandoffCompleted handoff(FacilityType type) {
        return new HandoffCompleted(
                community.id(),
                UUID.randomUUID(),
                episode,
                UUID.randomUUID(),
                UUID.randomUUID(),
                type,
                NOON,
                NOON.plusSeconds(600),
                NOON.plusSeconds(700),
                NOON.plusSeconds(900),
                false,
                null,
                true,
                NOON.plusSeconds(900));
    }

    private EncounterRecorded met() {
        return met(NOON.plusSeconds(800));
    }

    private EncounterRecorded met(Instant recordedAt) {
        return new EncounterRecorded(
                community.id(),
                UUID.randomUUID(),
                episode,
                UUID.randomUUID(),
                null,
                1,
                UUID.randomUUID(),
                new EncounterRecorded.Answers(
                        ResponseModel.MOBILE_CRISIS,
                        Initiator.FAMILY_FRIEND,
                        ContactReason.SUICIDAL,
                        Weapon.NONE,
                        Set.of(),
                        ForceLevel.NONE,
                        Set.of(),
                        false,
                        Injury.NONE,
                        Set.of(),
                        LegalStatus.VOLUNTARY,
                        Offense.NONE,
                        ReferralAnswer.ACCEPTED,
                        null),
                new EncounterRecorded.Cit(false, false, false),
                false,
                false,
                false,
                false,
                Map.of(Disposition.CSU_DROP, Disposition.CSU_DROP.type()),
                Disposition.CSU_DROP,
                Disposition.CSU_DROP.type(),
                new EncounterRecorded.Stamps(NOON, NOON.plusSeconds(60), NOON.plusSeconds(400)),
                recordedAt);
    }

    private List<Map<String, Object>> rows() {
        return CurrentActor.as(
                Actor.system(community.id(), "test"),
                () -> transaction.execute(
                        status -> jdbc.sql("""
                        select unit, version, destination, met, hold, arrest,
                               extract(epoch from dispatched_at - received_at)::int as wait
                        from outcomes.current_fact where event = :event order by id
                        """).param("event", episode).query().listOfRows()));
    }

    private int count(String sql) {
        return CurrentActor.as(
                Actor.system(community.id(), "test"),
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("event", episode)
                        .query(Integer.class)
                        .single()));
    }

    private void as(Runnable work) {
        CurrentActor.run(Actor.system(community.id(), "test"), work);
    }
}
