package org.corespond.keys;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of a table that lie sealed, each beside its plain one in a column of the same name with {@code _sealed} (the
 * migration calls {@code keys.seal_columns}). The key is that of the record, so that one can go without the others.
 *
 * @param name with its schema
 * @param subject the column under whose key a row lies
 * @param columns text, jsonb, dates and lists; of a list that stood plain the parts are joined
 * @param files columns of bytes
 * @param only which rows of the table, as SQL
 */
public record SealedTable(
        String name, KeyClass of, String subject, Set<String> columns, Set<String> files, String only) {
    private static final String SEALED = "_sealed";

    public SealedTable {
        columns = Set.copyOf(columns);
        files = Set.copyOf(files);
    }

    public static SealedTable of(String name, KeyClass of, String subject, String... columns) {
        return new SealedTable(name, of, subject, Set.of(columns), Set.of(), "true");
    }

    public SealedTable files(String... bytes) {
        return new SealedTable(name, of, subject, columns, Set.of(bytes), only);
    }

    /** For those rows of the table alone. */
    public SealedTable only(String condition) {
        return new SealedTable(name, of, subject, columns, files, condition);
    }

    /** The columns that were plain once. */
    public List<String> plain() {
        return Stream.concat(columns.stream(), files.stream()).sorted().toList();
    }

    static String sealed(String column) {
        return column + SEALED;
    }

    /** What is sealed opens for this column alone. */
    String place(String column) {
        if (!columns.contains(column) && !files.contains(column)) {
            throw new IllegalArgumentException(column + " of " + name + " is not sealed");
        }
        return name + "." + column;
    }

    String read() {
        return plain().stream().collect(Collectors.joining(", "));
    }

    String anyPlain() {
        return plain().stream().map(column -> column + " is not null").collect(Collectors.joining(" or ", "(", ")"));
    }
}
