package org.corespond.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The action plans of runs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Actions {
    private static final String SELECT = """
            select a.*, d.by_name as done_by from assessment.action a
                   left join assessment.action_done d on d.action_id = a.id
            """;
    private static final RowMapper<Action> ACTION = (row, n) -> new Action(
            row.getObject("id", UUID.class),
            row.getObject("run_id", UUID.class),
            row.getString("item"),
            row.getString("what"),
            row.getString("owner"),
            row.getObject("due_on", LocalDate.class),
            row.getString("done_by"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Actions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Action action) {
        jdbc.sql("""
                insert into assessment.action (id, community_id, run_id, item, what, owner, due_on, by_name, at)
                values (:id, kernel.current_community(), :run, :item, :what, :owner, :due, :by, :at)
                """)
                .param("id", action.id())
                .param("run", action.run())
                .param("item", action.item())
                .param("what", action.what())
                .param("owner", action.owner())
                .param("due", action.due())
                .param("by", CurrentActor.get().name())
                .param("at", now())
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("""
                insert into assessment.action_done (action_id, community_id, by_name, at)
                values (:id, kernel.current_community(), :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("by", CurrentActor.get().name())
                .param("at", now())
                .update();
    }

    /** The next due first. */
    List<Action> list(UUID run) {
        return jdbc.sql(SELECT + " where a.run_id = :run order by d.at is not null, a.due_on, a.id")
                .param("run", run)
                .query(ACTION)
                .list();
    }

    /** Of all runs. */
    List<Action> list() {
        return jdbc.sql(SELECT + " order by a.due_on, a.id").query(ACTION).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
