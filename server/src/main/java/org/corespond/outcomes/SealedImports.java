package org.corespond.outcomes;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.corespond.outcomes.mapping.Fingerprints;
import org.corespond.sharing.ImportedFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals facts of imported registers: found by hashes under the source's own secret, counted by no measure from then on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealedImports implements ImportedFacts {
    private final JdbcClient jdbc;
    private final Sources sources;
    private final Clock clock;

    SealedImports(JdbcClient jdbc, Sources sources, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public void note(UUID order, Named named) {
        for (Source source : imported()) {
            Fingerprints fingerprints = new Fingerprints(sources.secret(source));
            if (!named.record().isEmpty()) {
                note(order, source, "record", fingerprints.ofRecord(named.record()), named);
            }
            if (!named.person().isEmpty()) {
                note(order, source, "person", fingerprints.ofPerson(named.person()), named);
            }
        }
    }

    private void note(UUID order, Source source, String kind, List<UUID> hashes, Named named) {
        jdbc.sql("""
                insert into outcomes.sealed_key (order_id, community_id, source_id, kind, hashes, from_day, to_day)
                values (:order, kernel.current_community(), :source, :kind, :hashes, :from, :to)
                """)
                .param("order", order)
                .param("source", source.id())
                .param("kind", kind)
                .param("hashes", hashes.toArray(UUID[]::new))
                .param("from", Date.valueOf(named.day()))
                .param("to", Date.valueOf(named.day().plusDays(1)))
                .update();
    }

    @Override
    public List<Count> met(UUID order) {
        return jdbc.sql("""
                select s.title, count(distinct f.key) as facts
                from outcomes.sealed_key k join outcomes.source s on s.id = k.source_id
                     join outcomes.latest_fact f on f.source_id = k.source_id
                     and (k.kind = 'record' and (f.key = any (k.hashes) or f.event = any (k.hashes))
                          or k.kind = 'person' and f.person = any (k.hashes) and f.occurred_on between k.from_day and k.to_day)
                where k.order_id = :order group by s.title order by s.title
                """)
                .param("order", order)
                .query((row, n) -> new Count(row.getString("title"), row.getLong("facts")))
                .list();
    }

    @Override
    public List<Count> seal(UUID order, boolean destroy) {
        List<Count> met = met(order);
        jdbc.sql("update outcomes.sealed_key set done_at = :at, destroy = :destroy where order_id = :order")
                .param("at", Timestamp.from(clock.instant()))
                .param("destroy", destroy)
                .param("order", order)
                .update();
        for (Source source : imported()) {
            jdbc.sql("call outcomes.seal_imported(:source)")
                    .param("source", source.id())
                    .update();
        }
        return met;
    }

    private List<Source> imported() {
        return sources.list().stream()
                .filter(source -> !source.unit().equals(Source.LIVE))
                .toList();
    }
}
