package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.field.FieldPath.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.FactKind;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A tap that is sent twice with one key, and what it leaves in the audit. */
@CorespondTest
@Import({FieldPath.class, FieldPath.Offering.class})
@RecordApplicationEvents
class FieldTwiceTest extends FieldPages {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aTakeThatIsSentAgainAfterAColleaguesReliefTakesNothingBack() throws Exception {
        Person first = team;
        UUID key = UUID.randomUUID();
        Person colleague = colleague();
        team = colleague;
        take(key).andExpect(redirectedUrl("/field"));
        team = first;
        take(UUID.randomUUID());
        team = colleague;
        take(key).andExpect(redirectedUrl("/field"));

        assertThat(now().holder()).isEqualTo(first.actor().accountId());
        assertThat(facts(FactKind.ASSIGNED)).hasSize(2);
    }

    @Test
    void anUndoThatIsSentAgainTakesBackOneTap() throws Exception {
        UUID key = UUID.randomUUID();
        tap("ARRIVED", UUID.randomUUID());
        twice(key, post("/field/{id}/undo", episode.id()).param("mark", "ARRIVED"));
        tap("ARRIVED", UUID.randomUUID());
        send(post("/field/{id}/undo", episode.id()).param("mark", "ARRIVED").param("key", key.toString()));

        assertThat(facts(FactKind.ARRIVED)).as("the second arrival stands").hasSize(1);
    }

    @Test
    void dutyLeavesOneAuditRowOnAndOneOff() throws Exception {
        Unit unit = new Unit(UUID.randomUUID(), team.actor().agency(), ProgramKind.MOBILE_CRISIS, "Team Fir", null);
        as(team, () -> {
            units.add(unit);
            return unit;
        });
        UUID on = UUID.randomUUID();
        UUID off = UUID.randomUUID();
        twice(on, post("/field/duty").param("unit", unit.id().toString()));
        twice(off, post("/field/duty"));
        send(post("/field/duty").param("unit", unit.id().toString()).param("key", on.toString()));

        assertThat(as(team, () -> units.findOf(team.actor().account(), clock.instant())))
                .isEmpty();
        assertThat(changes("duty.on")).isEqualTo(List.of(unit.id()));
        assertThat(changes("duty.off")).isEqualTo(List.of(unit.id()));
    }

    @Test
    void aUnitThatIsClearedTwiceIsClearedOnce() throws Exception {
        send(post("/field/{id}/clear", episode.id())
                .param("key", UUID.randomUUID().toString()));
        assertThat(changes("assignment")).as("the agency owns it still").isEmpty();
        relayed();
        twice(UUID.randomUUID(), post("/field/{id}/clear", episode.id()));

        assertThat(changes("assignment")).hasSize(1);
    }

    @Test
    void aDraftLeavesAnAuditRowWhenItChangesAndTheSameWordsAgainDoNot() throws Exception {
        for (String words : new String[] {"half", "half", "half a sentence"}) {
            send(post("/field/{id}/draft", episode.id()).param("narrative", words))
                    .andExpect(status().isOk());
        }

        assertThat(changes("draft")).containsExactly(episode.id(), episode.id());
    }

    @Test
    void aTapWithoutAKeyIsNotTaken() throws Exception {
        for (String address : new String[] {"/field/{id}/take", "/field/{id}/clear", "/field/{id}/undo"}) {
            send(post(address, episode.id()).param("mark", "ARRIVED")).andExpect(status().isBadRequest());
        }
    }

    /** The episode is in another team's hands, and this unit may go. */
    private void relayed() {
        FieldPath.Cast other = path.cast(Agency.Kind.EMS, ProgramKind.EMS, Role.EMS_LIAISON);
        cast = other;
        team = other.responder();
        episode = path.relayed(other);
    }

    private Person colleague() {
        return communities.person(
                new Agency(
                        team.actor().agency(),
                        cast.community().id(),
                        "Cedar responders",
                        Agency.Kind.BEHAVIORAL_HEALTH),
                Role.MOBILE_CRISIS);
    }

    private ResultActions take(UUID key) throws Exception {
        return send(post("/field/{id}/take", episode.id()).param("key", key.toString()));
    }

    private void twice(UUID key, MockHttpServletRequestBuilder request) throws Exception {
        request.param("key", key.toString());
        send(request).andExpect(redirectedUrl("/field"));
        send(request).andExpect(redirectedUrl("/field"));
    }

    private List<UUID> changes(String what) {
        return as(
                team,
                () -> transaction.execute(status -> jdbc.sql("""
                select unnest(ids) from audit.entry
                where account_id = :account and action = 'change' and what = :what order by id
                """)
                        .param("account", team.actor().accountId())
                        .param("what", what)
                        .query(UUID.class)
                        .list()));
    }
}
