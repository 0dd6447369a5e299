package org.corespond.field;

import static org.corespond.field.FieldPath.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.field.UnitAvailabilityChanged.State;
import org.corespond.kernel.Role;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor of an agency, and the hands that work with its units. The test clock stands at 07:00 of the community. */
abstract class UnitDesk extends FieldPages {
    @Autowired
    Accounts accounts;

    @Autowired
    WatchTurns watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Agency agency;
    Person supervisor;

    @BeforeEach
    void aSupervisorOfAnAgencyWithoutUnits() {
        clock.set(java.time.Instant.parse("2026-03-02T15:00:00Z"));
        agency = communities.agency(communities.add(), Agency.Kind.BEHAVIORAL_HEALTH, "Alder crisis teams");
        supervisor = communities.person(agency, Role.SUPERVISOR);
    }

    Agency agencyOfTheTeam() {
        return new Agency(
                team.actor().agency(), team.actor().communityId(), team.agencyName(), Agency.Kind.BEHAVIORAL_HEALTH);
    }

    static org.corespond.directory.Community communityOf(Agency agency) {
        return new org.corespond.directory.Community(
                agency.communityId(), "same", "Tamarack County", java.time.ZoneOffset.UTC);
    }

    Unit added(String name) throws Exception {
        send("/units", UUID.randomUUID(), "name", name, "kind", "MOBILE_CRISIS").andExpect(redirectedUrl("/units"));
        return units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Unit> units() {
        return as(supervisor, () -> units.listOf(agency.id()));
    }

    UUID member(String name) {
        return as(supervisor, () -> {
            UUID account = accounts.add("u" + UUID.randomUUID(), name);
            accounts.grant(account, agency.id(), Role.MOBILE_CRISIS);
            return account;
        });
    }

    List<State> states(Unit unit) {
        return events.stream(UnitAvailabilityChanged.class)
                .filter(one -> one.unitId().equals(unit.id()))
                .map(UnitAvailabilityChanged::state)
                .toList();
    }

    int turns(Unit unit) {
        return turnsOf(unit).size();
    }

    List<UUID> turnsOf(Unit unit) {
        return as(
                supervisor,
                () -> transaction.execute(
                        status -> jdbc.sql("select id from field.roster where unit_id = :unit order by from_at")
                                .param("unit", unit.id())
                                .query(UUID.class)
                                .list()));
    }

    int audited(String what) {
        return as(
                supervisor,
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.entry where what = :what and agency_id = :agency")
                        .param("what", what)
                        .param("agency", agency.id())
                        .query(Integer.class)
                        .single()));
    }

    ResultActions see(String address) throws Exception {
        return mvc.perform(get(address).with(supervisor.signedIn()));
    }

    void act(Unit unit, String what, String... fields) throws Exception {
        String page = "/units/" + unit.id();
        send(page + what, UUID.randomUUID(), fields).andExpect(redirectedUrl(page));
    }

    ResultActions refusedTurn(Unit unit, String... fields) throws Exception {
        return send("/units/" + unit.id() + "/turns", UUID.randomUUID(), fields)
                .andExpect(status().isUnprocessableContent());
    }

    ResultActions send(String address, UUID key, String... fields) throws Exception {
        var request = post(address).param("key", key.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(supervisor.signedIn()).with(csrf()));
    }
}
