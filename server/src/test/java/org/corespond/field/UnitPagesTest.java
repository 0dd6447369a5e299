package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.field.UnitAvailabilityChanged.State;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The supervisor's pages of units. */
@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class UnitPagesTest extends UnitDesk {
    @Test
    void anAgencyWithoutUnitsIsToldHowToBegin() throws Exception {
        see("/units").andExpect(content().string(containsString("Begin with")));
    }

    @Test
    void aNewUnitIsOnTheListAndTellsAtOnceThatItIsOffDuty() throws Exception {
        Unit unit = added("Alder 1");

        see("/units")
                .andExpect(content()
                        .string(allOf(
                                containsString("Alder 1"),
                                containsString("Off duty"),
                                containsString("Nobody on duty"))));
        assertThat(states(unit)).containsExactly(State.OFF_DUTY);
        assertThat(audited("unit.add")).isEqualTo(1);
    }

    @Test
    void aFormSentTwiceAddsOneUnit() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            send("/units", key, "name", "Alder 1", "kind", "MOBILE_CRISIS").andExpect(redirectedUrl("/units"));
        }

        assertThat(units()).hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        added("Alder 1");

        send("/units", UUID.randomUUID(), "name", "alder 1", "kind", "EMS")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-name\"")))
                .andExpect(content().string(containsString("already has a unit alder 1")))
                .andExpect(content().string(containsString("value=\"EMS\" selected")));
        send("/units", UUID.randomUUID(), "name", " ", "kind", "EMS")
                .andExpect(content().string(containsString("Type a call sign")));
        send("/units", UUID.randomUUID(), "name", "Alder 2", "kind", "FACILITY_INTAKE")
                .andExpect(content().string(containsString("Choose what the unit goes for")))
                .andExpect(content().string(containsString("value=\"Alder 2\"")));
        send("/units", UUID.randomUUID(), "name", "Alder 2", "kind", "EMS", "cit", "next year")
                .andExpect(content().string(containsString("id=\"e-cit\"")));
        assertThat(units()).hasSize(1);
    }

    @Test
    void callSignAndKindCanBeChangedAndTheOtherKindIsTold() throws Exception {
        Unit unit = added("Alder 1");
        act(unit, "", "name", "Alder 7", "kind", "COMMUNITY_RESPONDER", "cit", "2027-01-31");

        assertThat(units())
                .singleElement()
                .isEqualTo(new Unit(
                        unit.id(),
                        agency.id(),
                        ProgramKind.COMMUNITY_RESPONDER,
                        "Alder 7",
                        java.time.LocalDate.of(2027, 1, 31)));
        assertThat(events.stream(UnitAvailabilityChanged.class)
                        .map(UnitAvailabilityChanged::kind)
                        .toList())
                .endsWith(ProgramKind.COMMUNITY_RESPONDER);
    }

    @Test
    void aUnitOutOfServiceIsNotFreeUntilItIsBack() throws Exception {
        Unit unit = added("Alder 1");
        act(unit, "/turns", "other", "Robin Vale", "from", "2026-03-02T06:00");
        send("/units/" + unit.id() + "/out", UUID.randomUUID())
                .andExpect(content().string(containsString("Choose why it cannot go")));
        send("/units/" + unit.id() + "/out", UUID.randomUUID(), "reason", "OTHER")
                .andExpect(content().string(containsString("id=\"e-note\"")))
                .andExpect(content().string(containsString("value=\"OTHER\" checked")));
        act(unit, "/out", "reason", "VEHICLE", "note", "Brakes, at the garage");
        see("/units/" + unit.id())
                .andExpect(content().string(allOf(containsString("Out of service"), containsString("Brakes"))));
        clock.advance(Duration.ofMinutes(20));
        act(unit, "/back");

        see("/units/" + unit.id()).andExpect(content().string(containsString("Available")));
        assertThat(states(unit)).containsExactly(State.OFF_DUTY, State.FREE, State.OUT_OF_SERVICE, State.FREE);
    }

    @Test
    void aRetiredUnitLeavesTheListAndItsTurnsEnd() throws Exception {
        Unit unit = added("Alder 1");
        act(unit, "/turns", "other", "Robin Vale", "from", "2026-03-02T06:00");
        send("/units/" + unit.id() + "/retire", UUID.randomUUID()).andExpect(redirectedUrl("/units"));

        assertThat(units()).isEmpty();
        assertThat(states(unit)).endsWith(State.OFF_DUTY);
        see("/units/" + unit.id()).andExpect(status().isNotFound());
    }

    @Test
    void aUnitThatGoesForSomebodyIsNotRetired() throws Exception {
        supervisor = communities.person(agencyOfTheTeam(), Role.SUPERVISOR);
        agency = agencyOfTheTeam();
        Unit unit = added("Cedar 1");
        super.send(post("/field/duty")
                .param("key", UUID.randomUUID().toString())
                .param("unit", unit.id().toString()));
        path.accepted(cast);

        send("/units/" + unit.id() + "/retire", UUID.randomUUID())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The unit goes for somebody now")));
    }

    @Test
    void unitsOfAnotherAgencyAreSeenButNotChanged() throws Exception {
        Unit unit = added("Alder 1");
        Agency other = communities.agency(communityOf(agency), Agency.Kind.PSAP, "Tamarack 911");
        Person dispatcher = communities.person(other, Role.DISPATCHER);

        mvc.perform(get("/units").with(dispatcher.signedIn()))
                .andExpect(content().string(allOf(containsString("Alder 1"), containsString("Alder crisis teams"))));
        mvc.perform(get("/units/" + unit.id()).with(dispatcher.signedIn())).andExpect(status().isNotFound());
        mvc.perform(post("/units/" + unit.id() + "/retire")
                        .with(dispatcher.signedIn())
                        .with(csrf())
                        .param("key", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
    }
}
