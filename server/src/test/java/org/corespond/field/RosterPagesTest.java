package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.field.FieldPath.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.field.UnitAvailabilityChanged.State;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The supervisor's rosters: who is on duty with which unit, from when to when. */
@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class RosterPagesTest extends UnitDesk {
    @Test
    void aTurnOfTheRosterBeginsAndEndsByItsClock() throws Exception {
        Unit unit = added("Alder 1");
        act(
                unit,
                "/turns",
                "other",
                "Robin Vale",
                "from",
                "2026-03-02T08:00",
                "to",
                "2026-03-02T16:00",
                "certified",
                "2026-03-02");
        watch.look();
        see("/units/" + unit.id()).andExpect(content().string(containsString("Planned")));

        clock.advance(Duration.ofMinutes(61));
        watch.look();
        see("/units")
                .andExpect(content()
                        .string(allOf(
                                containsString("Available"),
                                containsString("Robin Vale"),
                                containsString("until 16:00"),
                                containsString("CIT"))));

        clock.advance(Duration.ofHours(8));
        watch.look();
        see("/units").andExpect(content().string(containsString("Off duty")));
        assertThat(states(unit)).startsWith(State.OFF_DUTY).contains(State.FREE).endsWith(State.OFF_DUTY);
    }

    @Test
    void nobodyIsOnTheRosterOfTwoUnitsAtTheSameTime() throws Exception {
        UUID member = member("Wren Marsh");
        Unit first = added("Alder 1");
        Unit second = added("Alder 2");
        act(first, "/turns", "member", member.toString(), "from", "2026-03-03T08:00", "to", "2026-03-03T16:00");

        refusedTurn(second, "member", member.toString(), "from", "2026-03-03T15:00", "to", "2026-03-03T20:00")
                .andExpect(content().string(containsString("Wren Marsh is on the roster of Alder 1 at that time")))
                .andExpect(content().string(containsString("value=\"2026-03-03T15:00\"")));
        act(second, "/turns", "member", member.toString(), "from", "2026-03-03T16:00", "to", "2026-03-03T20:00");
        assertThat(turns(second)).isEqualTo(1);
    }

    @Test
    void aTurnThatCannotBeIsRefusedBesideItsField() throws Exception {
        Unit unit = added("Alder 1");

        refusedTurn(unit, "from", "2026-03-03T08:00")
                .andExpect(content().string(containsString("Choose who is on duty, or type a name")));
        refusedTurn(unit, "member", UUID.randomUUID().toString(), "from", "2026-03-03T08:00")
                .andExpect(content().string(containsString("id=\"e-member\"")));
        refusedTurn(unit, "other", "Robin Vale", "from", "soon")
                .andExpect(content().string(containsString("id=\"e-from\"")));
        refusedTurn(unit, "other", "Robin Vale", "from", "2026-03-03T08:00", "to", "later")
                .andExpect(content().string(containsString("id=\"e-to\"")));
        refusedTurn(unit, "other", "Robin Vale", "from", "2026-03-03T08:00", "to", "2026-03-03T08:00")
                .andExpect(content().string(containsString("later than the beginning")));
        refusedTurn(unit, "other", "Robin Vale", "from", "2026-03-03T08:00", "to", "2026-03-08T08:00")
                .andExpect(content().string(containsString("within four days")));
        refusedTurn(unit, "other", "Robin Vale", "from", "2026-03-03T08:00", "certified", "x")
                .andExpect(content().string(containsString("id=\"e-certified\"")));
        assertThat(turns(unit)).isZero();
    }

    @Test
    void aPlannedTurnIsCalledOffAndARunningOneEndsNow() throws Exception {
        Unit unit = added("Alder 1");
        act(unit, "/turns", "other", "Robin Vale", "from", "2026-03-02T06:00");
        act(unit, "/turns", "other", "Linden Hale", "from", "2026-03-02T12:00");
        for (UUID turn : turnsOf(unit)) {
            act(unit, "/turns/" + turn + "/end");
        }

        see("/units/" + unit.id())
                .andExpect(content().string(containsString("Robin Vale")))
                .andExpect(content().string(not(containsString("Linden Hale"))));
        assertThat(states(unit)).endsWith(State.OFF_DUTY);
    }

    /** collaboration.md 10.3: trained officers volunteer, and some opt out. */
    @Test
    void aTurnTakesItsDayFromTheCertificateAndNoneFromWhoOptedOut() throws Exception {
        UUID officer = as(supervisor, () -> {
            UUID account = accounts.add("u" + UUID.randomUUID(), "Wren Marsh");
            accounts.grant(account, agency.id(), Role.OFFICER);
            return account;
        });
        Person trainer = communities.person(agency, Role.COORDINATOR);
        String who = "a-" + officer;
        send(
                trainer,
                "/training/credentials",
                Map.of("who", who, "kind", "CIT", "hours", "40", "issued", "2025-06-01", "expires", "2028-06-01"));
        Unit unit = added("Alder 1");
        String member = officer.toString();
        act(unit, "/turns", "member", member, "from", "2026-03-03T08:00", "to", "2026-03-03T16:00");
        send(trainer, "/training/cit", Map.of("who", who, "kind", "OPTED_OUT", "on", "2026-03-01", "reason", "Family"));
        act(unit, "/turns", "member", member, "from", "2026-03-04T08:00", "to", "2026-03-04T16:00");

        assertThat(certifiedUntil(unit)).containsExactly("2028-06-01", "none");
    }

    private void send(Person who, String address, Map<String, String> fields) throws Exception {
        var request = post(address)
                .param("key", UUID.randomUUID().toString())
                .param("course", "State academy")
                .param("issuer", "State");
        fields.forEach(request::param);
        mvc.perform(request.with(who.signedIn()).with(csrf())).andExpect(status().isFound());
    }

    private List<String> certifiedUntil(Unit unit) {
        return as(
                supervisor,
                () -> transaction.execute(status -> jdbc.sql("""
                        select coalesce(cit_certified_until::text, 'none') from field.roster
                        where unit_id = :unit order by from_at
                        """)
                        .param("unit", unit.id())
                        .query(String.class)
                        .list()));
    }

    @Test
    void goingOnDutyByOneselfLastsUntilTheNextTurnOfTheRoster() throws Exception {
        agency = agencyOfTheTeam();
        supervisor = communities.person(agency, Role.SUPERVISOR);
        Unit now = added("Cedar 1");
        Unit later = added("Cedar 2");
        as(team, () -> {
            units.add(new Duty(
                    UUID.randomUUID(),
                    later.id(),
                    team.actor().account(),
                    "Robin Vale",
                    null,
                    clock.instant().plus(Duration.ofHours(2)),
                    clock.instant().plus(Duration.ofHours(4))));
            return later;
        });
        super.send(post("/field/duty")
                .param("key", UUID.randomUUID().toString())
                .param("unit", now.id().toString()));
        clock.advance(Duration.ofHours(3));
        watch.look();

        assertThat(states(now)).endsWith(State.OFF_DUTY);
        field().andExpect(content().string(containsString("On duty with Cedar 2")));
        super.send(post("/field/duty").param("key", UUID.randomUUID().toString()));
        assertThat(states(later)).endsWith(State.OFF_DUTY);
    }
}
