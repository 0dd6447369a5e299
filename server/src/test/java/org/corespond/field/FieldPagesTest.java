package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.field.FieldPath.as;
import static org.corespond.field.FieldPath.twelveTaps;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Stage;
import org.corespond.episodes.Timeline;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class FieldPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    FieldPath path;

    @Autowired
    TestCommunity communities;

    @Autowired
    TestClock clock;

    @Autowired
    Episodes episodes;

    @Autowired
    Timeline timeline;

    @Autowired
    Units units;

    @Autowired
    ApplicationEvents events;

    FieldPath.Cast cast;
    Person team;
    Episode episode;

    @BeforeEach
    void aMobileTeamThatAccepted() {
        cast = path.cast(Agency.Kind.BEHAVIORAL_HEALTH, ProgramKind.MOBILE_CRISIS, Role.MOBILE_CRISIS);
        team = cast.responder();
        episode = path.accepted(cast);
    }

    @Test
    void theAssignmentShowsPlaceRiskAndPersonAndOneBigStep() throws Exception {
        field().andExpect(status().isOk())
                .andExpect(content().string(containsString("Riverside")))
                .andExpect(content().string(containsString("Suicide risk")))
                .andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("blue coat")))
                .andExpect(content().string(containsString("value=\"EN_ROUTE\"")));
    }

    @Test
    void aCommunityResponderSeesNameAndBirthDateButNoAliasAndNoDescription() throws Exception {
        cast = path.cast(Agency.Kind.COMMUNITY_RESPONSE, ProgramKind.COMMUNITY_RESPONDER, Role.COMMUNITY_RESPONDER);
        team = cast.responder();
        path.accepted(cast);

        field().andExpect(content().string(containsString("Canary Quill")))
                .andExpect(content().string(containsString("May 4, 1990")))
                .andExpect(content().string(not(containsString("Finch"))))
                .andExpect(content().string(not(containsString("blue coat"))));
    }

    @Test
    void aTapKeepsItsTimeAndASecondTapOfTheSameKeyChangesNothing() throws Exception {
        UUID key = UUID.randomUUID();
        tap("ARRIVED", key).andExpect(redirectedUrl("/field"));
        var arrived = clock.instant();
        clock.advance(Duration.ofMinutes(3));
        tap("ARRIVED", key);
        tap("ARRIVED", UUID.randomUUID());
        tap("EN_ROUTE", UUID.randomUUID());

        assertThat(facts(FactKind.ARRIVED))
                .singleElement()
                .extracting(TimelineFact::at)
                .isEqualTo(arrived);
        assertThat(facts(FactKind.EN_ROUTE)).isEmpty();
        assertThat(now().stage()).isEqualTo(Stage.ON_SCENE);
    }

    @Test
    void aWrongTapIsTakenBackAsACorrection() throws Exception {
        tap("EN_ROUTE", UUID.randomUUID());
        tap("ARRIVED", UUID.randomUUID());
        send(post("/field/{id}/undo", episode.id()).param("mark", "ARRIVED"));

        assertThat(facts(FactKind.ARRIVED)).isEmpty();
        assertThat(as(team, () -> timeline.of(episode.id())))
                .anyMatch(fact -> fact.kind() == FactKind.ARRIVED && fact.corrects() != null);
        assertThat(now().stage()).isEqualTo(Stage.RESPONDING);
        field().andExpect(content().string(containsString("value=\"ARRIVED\"")));
    }

    @Test
    void leavingAsksForAnArrivalFirst() throws Exception {
        tap("LEFT_SCENE", UUID.randomUUID());

        assertThat(facts(FactKind.LEFT_SCENE)).isEmpty();
        assertThat(now().stage()).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void twelveTapsMakeARecordAndTheMeasuresHearCodesAlone() throws Exception {
        tap("ARRIVED", UUID.randomUUID());
        record(UUID.randomUUID(), "narrative", "He told me about the bridge.")
                .andExpect(redirectedUrl("/field/" + episode.id() + "/next"));

        EncounterRecorded told = recorded().getFirst();
        assertThat(told.primaryClass()).isEqualTo(DispositionClass.CARE_VOLUNTARY);
        assertThat(told.answers().referral()).isEqualTo(ReferralAnswer.ACCEPTED);
        assertThat(told.arrest()).isFalse();
        assertThat(told.stamps().arrivedAt()).isEqualTo(clock.instant());
        assertThat(told.toString()).as("oracle 38").doesNotContain("bridge");
        assertThat(facts(FactKind.ENCOUNTER_RECORDED)).hasSize(1);
    }

    @Test
    void theSameRecordSentTwiceIsOneRecord() throws Exception {
        UUID key = UUID.randomUUID();
        record(key);
        record(key);

        assertThat(recorded()).hasSize(1);
        assertThat(facts(FactKind.ENCOUNTER_RECORDED)).hasSize(1);
    }

    @Test
    void aCorrectionIsANewRowThatPointsAtTheFormer() throws Exception {
        record(UUID.randomUUID());
        record(UUID.randomUUID(), "weapon", "EDGED");

        List<EncounterRecorded> told = recorded();
        assertThat(told).hasSize(2);
        assertThat(told.getLast().corrects()).isEqualTo(told.getFirst().encounterId());
        assertThat(told.getLast().visit()).isEqualTo(told.getFirst().visit());
        assertThat(facts(FactKind.ENCOUNTER_RECORDED)).hasSize(1);
        page("/field/{id}/encounter").andExpect(content().string(containsString("Correct encounter")));
    }

    @Test
    void whatWasTypedIsKeptWhenTheRecordIsRefusedAndTheReasonStandsBesideTheField() throws Exception {
        send(post("/field/{id}/encounter", episode.id())
                        .params(twelveTaps())
                        .param("key", UUID.randomUUID().toString())
                        .param("also", "ARREST")
                        .param("narrative", "Kept words"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("An arrest is criminal custody")))
                .andExpect(content().string(containsString("Kept words")))
                .andExpect(content().string(containsString("value=\"SUICIDAL\" checked")));

        assertThat(recorded()).isEmpty();
    }

    @Test
    void nothingTappedNamesEveryMissingTap() throws Exception {
        send(post("/field/{id}/encounter", episode.id())
                        .param("key", UUID.randomUUID().toString())
                        .param("weapon", "CANNON"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("12 to look at below")));
    }

    @Test
    void aDraftIsThereAgain() throws Exception {
        send(post("/field/{id}/draft", episode.id()).param("reason", "MANIA").param("narrative", "half a sen"))
                .andExpect(content().string(containsString("Draft kept")));

        page("/field/{id}/encounter")
                .andExpect(content().string(containsString("half a sen")))
                .andExpect(content().string(containsString("value=\"MANIA\" checked")));
    }

    @Test
    void theModelIsFilledIn() throws Exception {
        page("/field/{id}/encounter").andExpect(content().string(containsString("value=\"MOBILE_CRISIS\" checked")));
    }

    @Test
    void aCitOfficerOnSceneNeedsATimeAndACertifiedRoster() throws Exception {
        Unit unit = new Unit(
                UUID.randomUUID(),
                team.actor().agency(),
                ProgramKind.CIT_OFFICER,
                "Car 7",
                java.time.LocalDate.of(2020, 1, 1));
        as(team, () -> {
            units.add(unit);
            units.add(new Duty(
                    UUID.randomUUID(),
                    unit.id(),
                    null,
                    "A. Officer",
                    unit.citCertifiedUntil(),
                    clock.instant().minus(Duration.ofHours(3)),
                    null));
            return unit;
        });

        record(UUID.randomUUID(), "cit", "ARRIVED")
                .andExpect(content().string(containsString("When did the CIT officer arrive?")));
        send(post("/field/{id}/encounter", episode.id())
                        .params(taps("cit", "ARRIVED"))
                        .param("key", UUID.randomUUID().toString())
                        .param("citArrivedAt", "06:30")
                        .param("citUnit", unit.id().toString()))
                .andExpect(content().string(containsString("Nobody on its roster was certified then")));
    }

    @Test
    void anotherRoleAndAnotherAgencyDoNotGetIn() throws Exception {
        mvc.perform(get("/field").with(cast.callTaker().signedIn())).andExpect(status().isForbidden());
        Person stranger = communities.person(
                communities.agency(cast.community(), Agency.Kind.LAW_ENFORCEMENT, "Elsewhere Police"), Role.OFFICER);
        mvc.perform(get("/field/{id}/encounter", episode.id()).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/field/{id}/mark", episode.id())
                .with(stranger.signedIn())
                .with(csrf())
                .param("mark", "ARRIVED")
                .param("key", UUID.randomUUID().toString()));
        assertThat(facts(FactKind.ARRIVED)).isEmpty();
    }

    @Test
    void anEndingThatTheRecordContradictsIsRefused() throws Exception {
        record(UUID.randomUUID(), "primary", "SAFETY_PLAN_ON_SCENE");
        close("CUSTODY_CONTINUES").andExpect(redirectedUrl("/field/" + episode.id() + "/next"));
        assertThat(now().open()).isTrue();

        close("RESOLVED_ON_SCENE").andExpect(redirectedUrl("/field"));
        assertThat(now().closingCode()).isEqualTo(ClosingCode.RESOLVED_ON_SCENE);
        field().andExpect(content().string(containsString("You have no assignment now")));
    }

    @Test
    void dutyWithAUnitMakesItFreeBusyAndFreeAgain() throws Exception {
        Unit unit = new Unit(UUID.randomUUID(), team.actor().agency(), ProgramKind.MOBILE_CRISIS, "Team Cedar", null);
        as(team, () -> {
            units.add(unit);
            return unit;
        });
        send(post("/field/duty").param("unit", unit.id().toString()));
        send(post("/field/duty").param("unit", unit.id().toString()));
        path.accepted(cast);
        send(post("/field/duty"));

        assertThat(events.stream(UnitAvailabilityChanged.class)
                        .filter(one -> one.unitId().equals(unit.id()))
                        .map(UnitAvailabilityChanged::state))
                .containsExactly(
                        UnitAvailabilityChanged.State.FREE,
                        UnitAvailabilityChanged.State.BUSY,
                        UnitAvailabilityChanged.State.OFF_DUTY);
    }

    @Test
    void theFieldAppSpeaksSpanish() throws Exception {
        mvc.perform(get("/field").with(team.signedIn()).cookie(new Cookie("lang", "es")))
                .andExpect(content().string(containsString("Mi asignación")))
                .andExpect(content().string(containsString("Riesgo de suicidio")))
                .andExpect(content().string(containsString("En camino")));
        mvc.perform(get("/field/{id}/encounter", episode.id())
                        .with(team.signedIn())
                        .cookie(new Cookie("lang", "es")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Retención de emergencia")));
    }

    private ResultActions field() throws Exception {
        return mvc.perform(get("/field").with(team.signedIn()));
    }

    private ResultActions page(String address) throws Exception {
        return mvc.perform(get(address, episode.id()).with(team.signedIn()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(team.signedIn()).with(csrf()));
    }

    private ResultActions tap(String mark, UUID key) throws Exception {
        return send(post("/field/{id}/mark", episode.id()).param("mark", mark).param("key", key.toString()));
    }

    private ResultActions close(String code) throws Exception {
        return send(post("/field/{id}/close", episode.id())
                .param("code", code)
                .param("key", UUID.randomUUID().toString()));
    }

    private ResultActions record(UUID key, String... changed) throws Exception {
        return send(post("/field/{id}/encounter", episode.id())
                .params(taps(changed))
                .param("key", key.toString()));
    }

    private static org.springframework.util.MultiValueMap<String, String> taps(String... changed) {
        var taps = twelveTaps();
        if (changed.length == 2) {
            taps.set(changed[0], changed[1]);
        }
        return taps;
    }

    private List<EncounterRecorded> recorded() {
        return events.stream(EncounterRecorded.class).toList();
    }

    private List<TimelineFact> facts(FactKind kind) {
        return as(team, () -> timeline.standing(episode.id())).stream()
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private Episode now() {
        return as(team, () -> episodes.get(episode.id()));
    }
}
