package org.corespond.keys;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Which of the classes of a table a row is of. */
    public interface TableOf {
        SealedTable of(ResultSet row) throws SQLException;
    }

    private record Closed<T>(Opened words, Function<Opened, T> rest) {}

    /** Words for the sealed column; nothing stays nothing. */
    public byte @Nullable [] seal(SealedTable table, String column, UUID subject, @Nullable String words) {
        return words == null ? null : seal(table, column, subject, words.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(SealedTable table, String column, UUID subject, byte[] content) {
        return keys.seal(subject, table.of(), table.place(column), content);
    }

    /** The rows in order, under the keys of all their records, which one statement fetches. */
    public <T> List<T> list(StatementSpec statement, SealedTable table, SealedRow<T> row) {
        return list(statement, (TableOf) it -> table, row);
    }

    public <T> List<T> list(StatementSpec statement, TableOf table, SealedRow<T> row) {
        List<Closed<T>> closed = statement
                .query((it, n) -> new Closed<>(new Opened(keys, table.of(it), it), row.read(it)))
                .list();
        Map<KeyClass, Set<UUID>> needed = closed.stream()
                .map(Closed::words)
                .filter(Opened::needsKey)
                .collect(Collectors.groupingBy(
                        it -> it.table().of(), Collectors.mapping(Opened::subject, Collectors.toSet())));
        needed.forEach((of, subjects) -> keys.load(subjects, of));
        return closed.stream().map(one -> one.rest().apply(one.words())).toList();
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(StatementSpec statement, SealedTable table, SealedRow<T> row) {
        List<T> found = list(statement, table, row);
        if (found.size() > 1) {
            throw new IllegalStateException("more than one row of " + table.name());
        }
        return found.stream().findFirst();
    }
}
