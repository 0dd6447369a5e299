package org.corespond.training;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which part of the community each unit is counted for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Areas {
    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> list() {
        return jdbc
                .sql("select unit_id, name from training.area")
                .query((row, n) -> Map.entry(Rows.id(row, "unit_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An empty name takes it away. */
    void set(UUID unit, String name, Instant at) {
        if (name.isEmpty()) {
            jdbc.sql("delete from training.area where unit_id = :unit")
                    .param("unit", unit)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into training.area (unit_id, community_id, name, set_at, set_by)
                values (:unit, kernel.current_community(), :name, :at, kernel.current_account())
                on conflict (unit_id) do update
                set name = excluded.name, set_at = excluded.set_at, set_by = excluded.set_by
                """)
                .param("unit", unit)
                .param("name", name)
                .param("at", Rows.utc(at))
                .update();
    }
}
