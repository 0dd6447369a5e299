package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.field.FieldPath.as;
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
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Stage;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class FieldPagesTest extends FieldPages {

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
        send(post("/field/{id}/undo", episode.id())
                .param("mark", "ARRIVED")
                .param("key", UUID.randomUUID().toString()));

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
        send(post("/field/duty")
                .param("key", UUID.randomUUID().toString())
                .param("unit", unit.id().toString()));
        send(post("/field/duty")
                .param("key", UUID.randomUUID().toString())
                .param("unit", unit.id().toString()));
        path.accepted(cast);
        send(post("/field/duty").param("key", UUID.randomUUID().toString()));

        assertThat(events.stream(UnitAvailabilityChanged.class)
                        .filter(one -> one.unitId().equals(unit.id()))
                        .map(UnitAvailabilityChanged::state))
                .containsExactly(
                        UnitAvailabilityChanged.State.OFF_DUTY,
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
}
