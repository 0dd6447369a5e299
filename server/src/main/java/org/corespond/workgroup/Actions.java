package org.corespond.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of the workgroup took on. */
@Component
class Actions {
    private final JdbcClient jdbc;

    Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Action action, Instant at) {
        jdbc.sql("""
                insert into workgroup.action (id, community_id, meeting_id, origin, text, owner, due_on, added_at)
                values (:id, kernel.current_community(), :meeting, :origin, :text, :owner, :due, :at)
                """)
                .param("id", action.id())
                .param("meeting", action.meeting())
                .param("origin", action.origin())
                .param("text", action.text())
                .param("owner", action.owner())
                .param("due", action.due())
                .param("at", Rows.utc(at))
                .update();
    }

    void end(UUID action, Action.End end) {
        jdbc.sql("""
                insert into workgroup.action_end (action_id, community_id, kind, note, at)
                values (:action, kernel.current_community(), :kind, :note, :at)
                """)
                .param("action", action)
                .param("kind", end.kind().name())
                .param("note", end.note())
                .param("at", Rows.utc(end.at()))
                .update();
    }

    /** What is due first comes first. */
    List<Action> list() {
        return jdbc.sql("""
                select a.*, e.kind, e.note, e.at as ended_at
                from workgroup.action a left join workgroup.action_end e on e.action_id = a.id
                order by a.due_on, a.id
                """).query((row, n) -> action(row)).list();
    }

    List<Action> open() {
        return list().stream().filter(Action::open).toList();
    }

    List<Action> from(String origin) {
        return list().stream().filter(action -> action.origin().equals(origin)).toList();
    }

    Action get(UUID id) {
        return list().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Action action(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Action(
                Rows.id(row, "id"),
                row.getObject("meeting_id", UUID.class),
                row.getString("origin"),
                row.getString("text"),
                row.getString("owner"),
                Rows.day(row, "due_on"),
                kind == null
                        ? null
                        : new Action.End(Action.Kind.valueOf(kind), row.getString("note"), Rows.at(row, "ended_at")));
    }
}
