package org.corespond.outcomes;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.outcomes.mapping.DryRun;
import org.corespond.outcomes.mapping.MappedRow;
import org.corespond.outcomes.mapping.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports of one community: their four counts, and the rows that wait in quarantine. */
@Component
class Imports {
    private static final int FIRST_DOUBTS = 20;
    private final JdbcClient jdbc;
    private final Sources sources;
    private final Clock clock;

    Imports(JdbcClient jdbc, Sources sources, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    record NewRun(UUID id, UUID source, String mapping, String digest, List<Path> files) {}

    /** One import as the list of imports shows it. */
    record Listed(
            UUID id,
            String source,
            Instant at,
            String by,
            String mapping,
            String files,
            long read,
            long facts,
            long corrections,
            long duplicates,
            long filtered,
            long quarantined) {}

    /** Why some rows of an import are no facts. */
    record Reason(String kind, String name, long rows) {}

    /** A row in quarantine as a person looks at it. */
    record Doubtful(int file, String sheet, int line, String reason, String detail, String shown) {}

    Sources sources() {
        return sources;
    }

    UUID community() {
        return CurrentActor.get().communityId();
    }

    void add(NewRun run, ImportReport report) {
        Tally tally = report.tally();
        jdbc.sql("""
                insert into outcomes.import_run (id, community_id, source_id, at, by_name, mapping, mapping_digest, files,
                    rows_read, facts, corrections, duplicates, filtered, quarantined)
                values (:id, :community, :source, :at, :by, :mapping, :digest, :files,
                    :read, :facts, :corrections, :duplicates, :filtered, :quarantined)
                """)
                .param("id", run.id())
                .param("community", community())
                .param("source", run.source())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", CurrentActor.get().name())
                .param("mapping", run.mapping())
                .param("digest", run.digest())
                .param("files", run.files().stream().map(Imports::fileName).toArray(String[]::new))
                .param("read", tally.read())
                .param("facts", tally.facts())
                .param("corrections", report.corrections())
                .param("duplicates", Tally.sum(tally.duplicates()))
                .param("filtered", Tally.sum(tally.filtered()))
                .param("quarantined", Tally.sum(tally.quarantined()))
                .update();
        reasons(run.id(), "duplicate", tally.duplicates());
        reasons(run.id(), "filtered", tally.filtered());
        reasons(run.id(), "quarantined", tally.quarantined());
        reasons(run.id(), "flag", report.flags());
    }

    /** The name alone: where the file lay may tell who lay it there. */
    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void reasons(UUID run, String kind, Map<String, Long> counts) {
        counts.forEach(
                (name, rows) -> jdbc.sql("insert into outcomes.import_tally (run_id, community_id, kind, name, rows)"
                                + " values (:run, :community, :kind, :name, :rows)")
                        .param("run", run)
                        .param("community", community())
                        .param("kind", kind)
                        .param("name", name)
                        .param("rows", rows)
                        .update());
    }

    List<Listed> list() {
        return jdbc.sql("""
                select r.id, s.name source, r.at, r.by_name "by", r.mapping, array_to_string(r.files, ', ') files,
                       r.rows_read "read", r.facts, r.corrections, r.duplicates, r.filtered, r.quarantined
                from outcomes.import_run r join outcomes.source s on s.id = r.source_id
                order by r.at desc, r.id desc limit 200
                """)
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("mapping"),
                        row.getString("files"),
                        row.getLong("read"),
                        row.getLong("facts"),
                        row.getLong("corrections"),
                        row.getLong("duplicates"),
                        row.getLong("filtered"),
                        row.getLong("quarantined")))
                .list();
    }

    List<Reason> reasons(UUID run) {
        return jdbc.sql(
                        "select kind, name, rows from outcomes.import_tally where run_id = :run order by kind, rows desc, name")
                .param("run", run)
                .query((row, n) -> new Reason(row.getString("kind"), row.getString("name"), row.getLong("rows")))
                .list();
    }

    List<Doubtful> doubtful(UUID run, int limit) {
        return jdbc.sql("""
                select file, sheet, line, reason, detail, shown::text shown from outcomes.quarantine
                where run_id = :run order by file, sheet, line limit :limit
                """)
                .param("run", run)
                .param("limit", limit)
                .query((row, n) -> new Doubtful(
                        row.getInt("file"),
                        row.getString("sheet"),
                        row.getInt("line"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getString("shown")))
                .list();
    }

    List<DryRun.Doubt> firstDoubts(UUID run) {
        return doubtful(run, FIRST_DOUBTS).stream()
                .map(doubt -> new DryRun.Doubt(
                        new MappedRow.RowPlace(doubt.file(), doubt.sheet(), doubt.line()),
                        doubt.reason(),
                        doubt.detail()))
                .toList();
    }
}
