package org.corespond.assessment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the sides answered and what was agreed: each change is a row, and the latest of an item counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SideAnswers {
    private final JdbcClient jdbc;
    private final Clock clock;

    SideAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID run, String side, String item, String answer, String remark) {
        jdbc.sql("""
                insert into assessment.answer (community_id, run_id, side, item, answer, remark, by_name, at)
                values (kernel.current_community(), :run, :side, :item, :answer, :remark, :by, :at)
                """)
                .param("run", run)
                .param("side", side)
                .param("item", item)
                .param("answer", answer)
                .param("remark", remark)
                .param("by", CurrentActor.get().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest of each side and item. */
    List<SideAnswer> list(UUID run) {
        return jdbc.sql("""
                select distinct on (side, item) * from assessment.answer where run_id = :run
                order by side, item, id desc
                """)
                .param("run", run)
                .query((row, n) -> new SideAnswer(
                        row.getString("side"),
                        row.getString("item"),
                        row.getString("answer"),
                        row.getString("remark"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<SideAnswer> find(UUID run, String side, String item) {
        return list(run).stream()
                .filter(it -> it.side().equals(side) && it.item().equals(item))
                .findFirst();
    }

    /** What a side's answers count. */
    static Map<String, Given> given(Instrument instrument, List<SideAnswer> all, String side) {
        Map<String, Given> given = new LinkedHashMap<>();
        all.stream()
                .filter(it -> it.side().equals(side))
                .forEach(
                        it -> instrument.given(it.item(), it.answer()).ifPresent(found -> given.put(it.item(), found)));
        return given;
    }
}
