package org.corespond.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals of the collaboration. */
@Component
class Goals {
    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Goal goal, Instant at) {
        jdbc.sql("""
                insert into workgroup.goal (id, community_id, title, owner, source, measure, share, up, baseline,
                    baseline_from, baseline_to, baseline_version, target, due_on, added_at)
                values (:id, kernel.current_community(), :title, :owner, :source, :measure, :share, :up, :baseline,
                    :from, :to, :version, :target, :due, :at)
                """)
                .param("id", goal.id())
                .param("title", goal.title())
                .param("owner", goal.owner())
                .param("source", goal.aim().source())
                .param("measure", goal.aim().measure())
                .param("share", goal.aim().share())
                .param("up", goal.aim().up())
                .param("baseline", goal.baseline().value())
                .param("from", goal.baseline().from())
                .param("to", goal.baseline().to())
                .param("version", goal.baseline().version())
                .param("target", goal.target())
                .param("due", goal.due())
                .param("at", Rows.utc(at))
                .update();
    }

    void end(UUID goal, String note, Instant at) {
        jdbc.sql("""
                insert into workgroup.goal_end (goal_id, community_id, note, at)
                values (:goal, kernel.current_community(), :note, :at) on conflict do nothing
                """)
                .param("goal", goal)
                .param("note", note)
                .param("at", Rows.utc(at))
                .update();
    }

    List<Goal> list() {
        return jdbc.sql("""
                select g.*, e.note from workgroup.goal g left join workgroup.goal_end e on e.goal_id = g.id
                order by e.goal_id is not null, g.due_on, g.id
                """).query((row, n) -> goal(row)).list();
    }

    List<Goal> pursued() {
        return list().stream().filter(Goal::isPursued).toList();
    }

    Goal get(UUID id) {
        return list().stream().filter(goal -> goal.id().equals(id)).findFirst().orElseThrow();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                Rows.id(row, "id"),
                row.getString("title"),
                row.getString("owner"),
                new Goal.Aim(
                        row.getString("source"),
                        row.getString("measure"),
                        row.getBoolean("share"),
                        row.getBoolean("up")),
                new Goal.Baseline(
                        row.getBigDecimal("baseline"),
                        Rows.day(row, "baseline_from"),
                        Rows.day(row, "baseline_to"),
                        row.getInt("baseline_version")),
                row.getBigDecimal("target"),
                Rows.day(row, "due_on"),
                row.getString("note"));
    }
}
