package org.corespond.sharing.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Role;
import org.corespond.sharing.Ask;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCard.Topic;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.RequestKind;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules A1 to A4 (disclosure.md A.4) through the real gate, for each audience and each moment. */
class CardGateTest extends PortalScenario {
    @Autowired
    ReleasedCards released;

    @Autowired
    Releaser releaser;

    /** Those who can ask today, each for the audience that the person decides about. */
    enum Asker {
        CALL_TAKER(Audience.DISPATCHER, Agency.Kind.PSAP, Role.CALL_TAKER, false),
        OFFICER(Audience.OFFICER, Agency.Kind.LAW_ENFORCEMENT, Role.OFFICER, false),
        MOBILE_CRISIS(Audience.MOBILE_CRISIS, Agency.Kind.BEHAVIORAL_HEALTH, Role.MOBILE_CRISIS, true),
        CLINICIAN(Audience.MOBILE_CRISIS, Agency.Kind.CRISIS_LINE, Role.CLINICIAN, true),
        EMERGENCY_ROOM(Audience.EMERGENCY_DEPARTMENT, Agency.Kind.FACILITY, Role.FACILITY, true),
        PEER(Audience.FAMILY, Agency.Kind.CRISIS_LINE, Role.PEER, false);

        final Audience audience;
        final Agency.Kind kind;
        final Role role;
        final boolean treats;

        Asker(Audience audience, Agency.Kind kind, Role role, boolean treats) {
            this.audience = audience;
            this.kind = kind;
            this.role = role;
            this.treats = treats;
        }
    }

    /** A1: the directive; A2: care by providers; undecided opens nothing else. */
    @ParameterizedTest
    @EnumSource
    void undecidedIsForThoseWhoTreatAlone(Asker asker) throws Exception {
        withCard();

        assertThat(onCall(asking(asker)).isPresent()).isEqualTo(asker.treats);
    }

    @ParameterizedTest
    @EnumSource
    void whomThePersonLetsSeeTheCardSeesIt_A1(Asker asker) throws Exception {
        withCard();
        choose(asker.audience, Shown.CARD, Moment.ANY_CALL);

        assertThat(onCall(asking(asker)).orElseThrow().lines())
                .extracting(CrisisCard.Line::topic)
                .containsExactly(Topic.CALL_ME, Topic.HELPS, Topic.AVOID, Topic.WHOM, Topic.SAFETY);
    }

    @ParameterizedTest
    @EnumSource
    void onlyIfTheyCannotSpeakWaitsForThatRecord_A1(Asker asker) throws Exception {
        withCard();
        choose(asker.audience, Shown.CARD, Moment.CANNOT_SPEAK);
        Person who = asking(asker);
        assertThat(onCall(who)).isEmpty();

        send(
                officer,
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                "/field/" + episode.id() + "/unable")
                        .param("key", key()));

        assertThat(onCall(who)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void onlyThatThereIsAPlanTellsNothingOfIt(Asker asker) throws Exception {
        withCard();
        choose(asker.audience, Shown.EXISTS, Moment.ANY_CALL);

        assertThat(onCall(asking(asker)).orElseThrow().lines()).isEmpty();
        assertThat(inEmergency(asking(asker)).map(CrisisCard::lines).orElse(List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNoHoldsInAnEmergencyToo_A3(Asker asker) throws Exception {
        withCard();
        choose(asker.audience, Shown.NOTHING, Moment.ANY_CALL);
        Person who = asking(asker);

        assertThat(onCall(who)).isEmpty();
        assertThat(inEmergency(who)).isEmpty();
    }

    @Test
    void undecidedInAnEmergencyShowsTheCrisisFieldsAlone_A3() throws Exception {
        withCard();
        CrisisCard card = inEmergency(asking(Asker.OFFICER)).orElseThrow();

        assertThat(card.lines()).flatExtracting(CrisisCard.Line::words).contains(HELPS, AVOID, "Wren 555 0101");
        assertThat(card.lines())
                .flatExtracting(CrisisCard.Line::words)
                .doesNotContain(CrisisCard.VETERAN)
                .noneMatch(words -> words.contains("Silent"));
    }

    @ParameterizedTest
    @EnumSource
    void neverForAnInvestigation_A4(Asker asker) throws Exception {
        withCard();
        choose(asker.audience, Shown.CARD, Moment.ANY_CALL);
        Ask ask = new Ask(
                Purpose.LEREQ,
                episode.id(),
                null,
                RequestKind.LOCATE_SUSPECT,
                Set.of("request_recorded", "ori_recorded", "case_number_recorded", "identity_of_official_verified"),
                Set.of());

        assertThat(asked(asking(asker), ask)).isEmpty();
    }

    @Test
    void aDraftAndAnotherPersonsCardAreNotThere() throws Exception {
        invited();
        choose(Audience.OFFICER, Shown.CARD, Moment.ANY_CALL);
        write(false);

        assertThat(onCall(officer)).isEmpty();
        assertThat(as(officer, () -> crisisCards.find(UUID.randomUUID(), episode.id(), null)))
                .isEmpty();
    }

    @Test
    void theAgencyThatInvitedAsksLikeAnyOther() throws Exception {
        withCard();
        choose(Audience.MOBILE_CRISIS, Shown.NOTHING, Moment.ANY_CALL);

        assertThat(onCall(communities.person(behavioral, Role.CLINICIAN))).isEmpty();
    }

    @Test
    void aCommunityResponderSeesNoCard_oracle15() throws Exception {
        withCard();
        choose(Audience.MOBILE_CRISIS, Shown.CARD, Moment.ANY_CALL);
        Agency agency = communities.agency(cast.community(), Agency.Kind.COMMUNITY_RESPONSE, "Cedar responders");

        assertThat(onCall(communities.person(agency, Role.COMMUNITY_RESPONDER))).isEmpty();
    }

    @Test
    void aMedicalEmergencyThatTheCallTakerRecordedShowsTheCrisisFieldsAlone_A3() throws Exception {
        withCard();
        Person taker = asking(Asker.CALL_TAKER);
        assertThat(onCall(taker)).isEmpty();

        as(taker, () -> {
            crisisCards.emergency(episode.id());
            return true;
        });

        assertThat(onCall(taker).orElseThrow().lines())
                .flatExtracting(CrisisCard.Line::words)
                .contains(HELPS, AVOID)
                .doesNotContain(CrisisCard.VETERAN);
        choose(Audience.DISPATCHER, Shown.NOTHING, Moment.ANY_CALL);
        assertThat(onCall(taker)).as("no is no, in an emergency too").isEmpty();
    }

    private Person asking(Asker asker) {
        return communities.person(
                communities.agency(cast.community(), asker.kind, "Cedar " + asker.name()), asker.role);
    }

    private Optional<CrisisCard> onCall(Person who) {
        return as(who, () -> crisisCards.find(subject(), episode.id(), null));
    }

    private Optional<CrisisCard> inEmergency(Person who) {
        return asked(
                who,
                Ask.of(Purpose.EMERG, "immediate_medical_need", "consent_not_obtainable_in_time", "used_for_care"));
    }

    private Optional<CrisisCard> asked(Person who, Ask ask) {
        return as(who, () -> releaser.release(released.of(subject()), ask).value());
    }
}
