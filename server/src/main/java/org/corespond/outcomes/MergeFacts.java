package org.corespond.outcomes;

import java.util.UUID;
import org.corespond.outcomes.mapping.Mapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells new facts, corrections and duplicates apart, and appends what is new; all in a few statements. */
@Component
class MergeFacts {
    /** What the staged rows turned out to be. */
    record Merged(long facts, long corrections, long sameRow, long mergedRows, long sameKey, long imported) {}

    private final JdbcClient jdbc;

    MergeFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merged merge(UUID community, UUID source, UUID run, Mapping mapping) {
        jdbc.sql("set local work_mem = '64MB'").update();
        // The fingerprint of a merged unit is taken from its text, which must not depend on where the server stands.
        jdbc.sql("set local timezone = 'UTC'").update();
        jdbc.sql("analyze stage (seq, key)").update();
        switch (mapping.sameKey()) {
            case CORRECTS -> chain(source);
            case MERGES -> gather(source);
            case REPEATS -> first(source);
        }
        jdbc.sql("analyze verdict (seq, known)").update();
        append(community, source, run, mapping);
        jdbc.sql("call outcomes.seal_imported(:source)").param("source", source).update();
        return count(mapping.sameKey());
    }

    /**
     * Each different content under a key is a version. A key whose last content is what we already have was imported
     * before; so the same file twice changes nothing, and going back to an older content still counts.
     */
    private void chain(UUID source) {
        jdbc.sql("""
                create temp table verdict on commit drop as
                with firsts as (
                    select distinct on (key, content) key, content, seq from stage order by key, content, seq),
                chain as (
                    select key, content, seq, row_number() over w n,
                           last_value(content) over (w rows between unbounded preceding and unbounded following) final
                    from firsts window w as (partition by key order by seq)),
                judged as (
                    select c.*, l.id base, coalesce(l.version, 0) base_version,
                           coalesce(l.content = c.final or (c.n = 1 and l.content = c.content), false) known
                    from chain c left join outcomes.latest_fact l on l.source_id = :source and l.key = c.key),
                numbered as (
                    select seq, key, known, base, content = final and known whole_key,
                           base_version + row_number() over (partition by key, known order by seq) as version,
                           case when not known then nextval('outcomes.fact_id') end id
                    from judged)
                select seq, key, known, whole_key, version, id,
                       coalesce(lag(id) over (partition by key, known order by seq), base) corrects
                from numbered
                """).param("source", source).update();
    }

    /** Lists grow, answers turn to yes, a code once told stays: so the order of files does not matter. */
    private void gather(UUID source) {
        jdbc.sql("""
                insert into stage (seq, file, line, key, content, %1$s)
                select 0, l.file, l.line, l.key, l.content, %2$s
                from outcomes.latest_fact l
                where l.source_id = :source and l.key in (select key from stage)
                """.formatted(FactColumns.all(), prefixed("l")))
                .param("source", source)
                .update();
        jdbc.sql("""
                create temp table gathered on commit drop as
                select min(seq) filter (where seq > 0) seq, (array_agg(file order by seq) filter (where seq > 0))[1] file,
                       (array_agg(line order by seq) filter (where seq > 0))[1] line, key,
                       max(content::text) filter (where seq = 0) before,
                       count(*) filter (where seq > 0) as rows, %s
                from stage group by key
                """.formatted(FactColumns.merged())).update();
        jdbc.sql("""
                create temp table verdict on commit drop as
                select g.seq, g.key, l.id corrects, coalesce(l.version, 0) + 1 as version, g.rows,
                       coalesce(g.before::uuid = md5(row(%1$s)::text)::uuid, false) known, false whole_key,
                       nextval('outcomes.fact_id') id, md5(row(%1$s)::text)::uuid content
                from gathered g left join outcomes.latest_fact l on l.source_id = :source and l.key = g.key
                """.formatted(prefixed("g"))).param("source", source).update();
        jdbc.sql("truncate stage").update();
        jdbc.sql("""
                insert into stage (seq, file, line, key, content, %1$s)
                select g.seq, g.file, g.line, g.key, v.content, %2$s
                from gathered g join verdict v on v.key = g.key
                """.formatted(FactColumns.all(), prefixed("g"))).update();
    }

    private void first(UUID source) {
        jdbc.sql("""
                create temp table verdict on commit drop as
                select distinct on (s.key) s.seq, s.key, null::bigint corrects, 1 as version,
                       l.id is not null known, false whole_key, nextval('outcomes.fact_id') id
                from stage s left join outcomes.latest_fact l on l.source_id = :source and l.key = s.key
                order by s.key, s.seq
                """).param("source", source).update();
    }

    /** Nothing is sorted here: these rows are wide, and what came before what is known already. */
    private void append(UUID community, UUID source, UUID run, Mapping mapping) {
        jdbc.sql("""
                insert into outcomes.fact (id, community_id, source_id, run_id, unit, version, corrects,
                                           file, line, key, content, %1$s)
                select v.id, :community, :source, :run, :unit, v.version, v.corrects,
                       s.file, s.line, s.key, s.content, %2$s
                from stage s join verdict v on v.seq = s.seq
                where not v.known
                """.formatted(FactColumns.all(), prefixed("s")))
                .param("community", community)
                .param("source", source)
                .param("run", run)
                .param("unit", mapping.unit().name().toLowerCase(java.util.Locale.ROOT))
                .update();
    }

    private Merged count(Mapping.SameKey sameKey) {
        String imported = switch (sameKey) {
            case CORRECTS -> """
                            (select count(*) from stage s where s.key in (select key from verdict where whole_key))
                            + (select count(*) from verdict v where v.known
                               and v.key not in (select key from verdict where whole_key))""";
            case MERGES -> "coalesce((select sum(rows) from verdict where known), 0)";
            case REPEATS -> "(select count(*) from stage s join verdict v using (key) where v.known)";
        };
        String total = sameKey == Mapping.SameKey.MERGES
                ? "coalesce((select sum(rows) from verdict), 0)"
                : "(select count(*) from stage)";
        return jdbc.sql("""
                select %s imported, %s total,
                       (select count(*) from verdict where not known) facts,
                       (select count(*) from verdict where not known and version > 1) corrections
                """.formatted(imported, total))
                .query((row, n) -> {
                    long known = row.getLong("imported");
                    long facts = row.getLong("facts");
                    long rest = row.getLong("total") - known - facts;
                    return new Merged(
                            facts,
                            row.getLong("corrections"),
                            sameKey == Mapping.SameKey.CORRECTS ? rest : 0,
                            sameKey == Mapping.SameKey.MERGES ? rest : 0,
                            sameKey == Mapping.SameKey.REPEATS ? rest : 0,
                            known);
                })
                .single();
    }

    private static String prefixed(String alias) {
        return alias + "." + FactColumns.all().replace(", ", ", " + alias + ".");
    }
}
