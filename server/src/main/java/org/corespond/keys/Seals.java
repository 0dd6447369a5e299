package org.corespond.keys;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which stores write and read the sealed columns of their tables. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Seals {
    private final PersonKeys keys;

    Seals(PersonKeys keys) {
        this.keys = keys;
    }

    /** Reads the plain columns of a row at once, and the sealed ones when the keys of the whole list are there. */
    public interface SealedRow<T> {
        Function<Opened, T> read(ResultSet row) throws SQLException;
    }

    /** The same for a row with columns of more than one table, or of one of several classes. */
    public interface SealedRows<T> {
        Supplier<T> read(ResultSet row, Opener opener) throws SQLException;
    }

    /** Gives the sealed columns of the row, which may be asked for when all rows are read. */
    public interface Opener {
        Opened of(SealedTable table) throws SQLException;
    }

    /** Words for the sealed column; nothing stays nothing. */
    public byte @Nullable [] seal(SealedTable table, String column, UUID subject, @Nullable String words) {
        return words == null ? null : seal(table, column, subject, words.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(SealedTable table, String column, UUID subject, byte[] content) {
        return keys.seal(subject, table.of(), table.place(column), content);
    }

    /** The rows in order, under the keys of all their records, which one statement a class fetches. */
    public <T> List<T> list(StatementSpec statement, SealedRows<T> rows) {
        Reading<T> reading = new Reading<>(keys, rows);
        return reading.opened(statement.query(reading::row).list());
    }

    /** The same, read together with what others ask; the keys are fetched when the rows are asked for. */
    public <T> Supplier<List<T>> list(RoundTrip trip, String sql, Map<String, ?> params, SealedRows<T> rows) {
        Reading<T> reading = new Reading<>(keys, rows);
        Supplier<List<Supplier<T>>> read = trip.list(sql, params, reading::row);
        return () -> reading.opened(read.get());
    }

    /** Rows that are read, and what of them is still sealed. */
    private record Reading<T>(PersonKeys keys, SealedRows<T> rows, List<Opened> closed) {
        Reading(PersonKeys keys, SealedRows<T> rows) {
            this(keys, rows, new ArrayList<>());
        }

        Supplier<T> row(ResultSet row, int n) throws SQLException {
            return rows.read(row, table -> {
                Opened words = new Opened(keys, table, row);
                closed.add(words);
                return words;
            });
        }

        List<T> opened(List<Supplier<T>> read) {
            Map<KeyClass, Set<UUID>> needed = closed.stream()
                    .filter(Opened::needsKey)
                    .collect(Collectors.groupingBy(
                            it -> it.table().of(), Collectors.mapping(Opened::subject, Collectors.toSet())));
            needed.forEach((of, subjects) -> keys.load(subjects, of));
            return read.stream().map(Supplier::get).toList();
        }
    }

    public <T> List<T> list(StatementSpec statement, SealedTable table, SealedRow<T> row) {
        return list(statement, (it, opener) -> {
            Opened words = opener.of(table);
            Function<Opened, T> rest = row.read(it);
            return () -> rest.apply(words);
        });
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(StatementSpec statement, SealedTable table, SealedRow<T> row) {
        return one(list(statement, table, row));
    }

    public <T> Optional<T> find(StatementSpec statement, SealedRows<T> rows) {
        return one(list(statement, rows));
    }

    private static <T> Optional<T> one(List<T> found) {
        if (found.size() > 1) {
            throw new IllegalStateException("more than one row");
        }
        return found.stream().findFirst();
    }
}
