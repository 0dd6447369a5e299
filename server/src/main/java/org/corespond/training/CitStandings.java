package org.corespond.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was designated for CIT and who opted out, as rows that are only added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CitStandings {
    private final JdbcClient jdbc;

    CitStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CitStanding one, Instant at) {
        jdbc.sql("""
                insert into training.cit_standing (community_id, learner_id, kind, on_day, reason, at, by_account)
                values (kernel.current_community(), :learner, :kind, :on, :reason, :at, kernel.current_account())
                """)
                .param("learner", one.learner())
                .param("kind", one.kind().name())
                .param("on", one.on())
                .param("reason", one.reason())
                .param("at", Rows.utc(at))
                .update();
    }

    /** By learner, in the order of their days. */
    Map<UUID, List<CitStanding>> list() {
        return jdbc
                .sql("select * from training.cit_standing order by on_day, id")
                .query((row, n) -> new CitStanding(
                        Rows.id(row, "learner_id"),
                        CitStanding.Kind.valueOf(row.getString("kind")),
                        Rows.day(row, "on_day"),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(CitStanding::learner));
    }
}
