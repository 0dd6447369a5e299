package org.corespond.outcomes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.corespond.outcomes.mapping.FactField;
import org.corespond.outcomes.mapping.FactSink;
import org.corespond.outcomes.mapping.Fingerprints;
import org.corespond.outcomes.mapping.MappedRow;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes the rows of an import to the database as fast as it can take them: COPY into a table of this transaction. */
final class FactStage implements FactSink, AutoCloseable {
    private static final Executor SENDER = Executors.newVirtualThreadPerTaskExecutor();
    private static final int BATCH = 2_000;
    /** COPY refuses a table behind a row-level wall, so what is quarantined is staged too. */
    private static final String QUARANTINE = """
            create temp table stage_quarantine on commit drop as select * from outcomes.quarantine with no data
            """;

    private final Connection connection;
    private final CopyManager copy;
    private final Fingerprints fingerprints;
    private final UUID community;
    private final UUID run;
    private final CopyText facts = new CopyText();
    private final CopyText quarantine = new CopyText();
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Long> flags = new TreeMap<>();
    private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);
    private List<MappedRow> batch = new ArrayList<>(BATCH);
    private long seq;

    FactStage(Connection connection, Fingerprints fingerprints, UUID community, UUID run) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.fingerprints = fingerprints;
        this.community = community;
        this.run = run;
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temp table stage on commit drop as
                    select 0::bigint seq, file, line, key, content, %s from outcomes.fact with no data
                    """.formatted(FactColumns.all()));
            statement.execute(QUARANTINE);
        }
    }

    @Override
    public void fact(MappedRow row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            write();
        }
    }

    /** In the background, one batch at a time: the next rows are read while these are written down and sent. */
    private void write() {
        await();
        List<MappedRow> rows = batch;
        batch = new ArrayList<>(BATCH);
        sending = CompletableFuture.runAsync(() -> rows.forEach(this::write), SENDER);
    }

    private void write(MappedRow row) {
        Fingerprints.Fingerprint print = fingerprints.of(row);
        row.fact().flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        facts.value(++seq)
                .value(row.place().file())
                .value(row.place().line())
                .value(print.key())
                .value(print.content())
                .value(print.person())
                .value(print.event())
                .value(row.fact().occurredOn())
                .value(row.fact().flags().isEmpty() ? null : row.fact().flags());
        for (FactField field : FactField.ALL) {
            facts.value(row.fact().getWritten(field));
        }
        facts.endRow();
        if (facts.isWorthSending()) {
            copy("stage", facts.take());
        }
    }

    @Override
    public void quarantined(MappedRow.RowPlace place, String reason, String detail, Map<String, String> shown) {
        quarantine
                .value(run)
                .value(community)
                .value(place.file())
                .value(place.sheet())
                .value(place.line())
                .value(reason)
                .value(detail)
                .value(json.writeValueAsString(shown).replace("\\u0000", " "))
                .endRow();
        if (quarantine.isWorthSending()) {
            send("stage_quarantine", quarantine);
        }
    }

    /** Sends what is still gathered. */
    void finish() {
        write();
        send("stage", facts);
        send("stage_quarantine", quarantine);
        await();
        try (var statement = connection.createStatement()) {
            statement.execute("insert into outcomes.quarantine select * from stage_quarantine");
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not take the quarantined rows", e);
        }
    }

    Map<String, Long> flags() {
        return flags;
    }

    /** After what is still being written, since one connection takes one thing at a time. */
    private void send(String table, CopyText rows) {
        await();
        if (!rows.isEmpty()) {
            copy(table, rows.take());
        }
    }

    private void copy(String table, byte[] batch) {
        try {
            copy.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not take the rows", e);
        }
    }

    private void await() {
        sending.join();
    }

    /** Leaves the connection to its transaction again, whether or not the last batch arrived. */
    @Override
    public void close() {
        sending.handle((done, failure) -> true).join();
    }
}
