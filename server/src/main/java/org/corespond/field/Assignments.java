package org.corespond.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The store of assignments. */
@Component
@Transactional
class Assignments {
    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Assignment assignment) {
        jdbc.sql("""
                insert into field.assignment (id, community_id, agency_id, episode_id, kind, relay, unit_id,
                        account_id, accepted_at)
                values (:id, kernel.current_community(), :agency, :episode, :kind, :relay, :unit, :account, :at)
                """)
                .param("id", assignment.id())
                .param("agency", assignment.agencyId())
                .param("episode", assignment.episodeId())
                .param("kind", assignment.kind().name())
                .param("relay", assignment.relay())
                .param("unit", assignment.unitId())
                .param("account", assignment.accountId())
                .param("at", Units.utc(assignment.acceptedAt()))
                .update();
    }

    /** Running assignments of my agency, oldest first. */
    @Transactional(readOnly = true)
    List<Assignment> listOpen() {
        return jdbc.sql("""
                select * from field.assignment where agency_id = :agency and ended_at is null order by accepted_at, id
                """)
                .param("agency", CurrentActor.get().agency())
                .query(Assignments::assignment)
                .list();
    }

    /** My agency's running assignment for the episode. */
    @Transactional(readOnly = true)
    Optional<Assignment> find(UUID episode) {
        return listOpen().stream()
                .filter(assignment -> assignment.episodeId().equals(episode))
                .reduce((first, last) -> last);
    }

    /** My agency's last assignment for the episode, running or over: paperwork comes after the unit is free again. */
    @Transactional(readOnly = true)
    Optional<Assignment> findLast(UUID episode) {
        return jdbc.sql("""
                select * from field.assignment where agency_id = :agency and episode_id = :episode
                order by accepted_at desc, id desc limit 1
                """)
                .param("agency", CurrentActor.get().agency())
                .param("episode", episode)
                .query(Assignments::assignment)
                .optional();
    }

    /** My agency's running assignment for the episode, held until the transaction ends: two taps follow each other. */
    Optional<Assignment> lock(UUID episode) {
        return jdbc.sql("""
                select * from field.assignment
                where agency_id = :agency and episode_id = :episode and ended_at is null
                order by accepted_at desc, id desc limit 1 for update
                """)
                .param("agency", CurrentActor.get().agency())
                .param("episode", episode)
                .query(Assignments::assignment)
                .optional();
    }

    void hand(UUID id, @Nullable UUID unit, UUID account) {
        jdbc.sql("update field.assignment set unit_id = :unit, account_id = :account where id = :id")
                .param("id", id)
                .param("unit", unit)
                .param("account", account)
                .update();
    }

    /** Ends the running assignments of an episode; of all agencies, for the episode moved on. Tells which. */
    List<Assignment> endAll(UUID episode, Instant at, boolean relaysToo) {
        return jdbc.sql("""
                update field.assignment set ended_at = :at
                where episode_id = :episode and ended_at is null and (:relays or not relay) returning *
                """)
                .param("episode", episode)
                .param("at", Units.utc(at))
                .param("relays", relaysToo)
                .query(Assignments::assignment)
                .list();
    }

    void end(UUID id) {
        jdbc.sql("update field.assignment set ended_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("at", Units.utc(clock.instant()))
                .update();
    }

    private static Assignment assignment(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("episode_id", UUID.class),
                ProgramKind.valueOf(row.getString("kind")),
                row.getBoolean("relay"),
                row.getObject("unit_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
