package org.corespond.keys;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed columns of one row, opened when they are asked for; plain ones where nobody has sealed them yet. */
public final class Opened {
    /** Stands where words stood whose key was destroyed. */
    public static final String ERASED = "[erased]";

    private final PersonKeys keys;
    private final SealedTable table;
    private final UUID subject;
    private final Map<String, byte[]> sealed = new HashMap<>();
    private final Map<String, byte[]> plain = new HashMap<>();

    Opened(PersonKeys keys, SealedTable table, ResultSet row) throws SQLException {
        this.keys = keys;
        this.table = table;
        this.subject = Objects.requireNonNull(row.getObject(table.subject(), UUID.class));
        for (String column : table.plain()) {
            byte[] closed = row.getBytes(SealedTable.sealed(column));
            if (closed != null) {
                sealed.put(column, closed);
                continue;
            }
            byte[] open = plain(table, row, column);
            if (open != null) {
                plain.put(column, open);
            }
        }
    }

    static byte @Nullable [] plain(SealedTable table, ResultSet row, String column) throws SQLException {
        if (table.files().contains(column)) {
            return row.getBytes(column);
        }
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        String text = value instanceof java.sql.Array list ? joined(list) : row.getString(column);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(java.sql.Array list) throws SQLException {
        return String.join("", (String[]) list.getArray());
    }

    SealedTable table() {
        return table;
    }

    UUID subject() {
        return subject;
    }

    boolean needsKey() {
        return !sealed.isEmpty();
    }

    /** Whether there was something, and its key was destroyed. */
    public boolean erased() {
        return sealed.keySet().stream().anyMatch(column -> bytes(column).isEmpty());
    }

    /** The words; {@link #ERASED} when their key was destroyed, nothing when there never were any. */
    public @Nullable String find(String column) {
        return sealed.containsKey(column) || plain.containsKey(column)
                ? bytes(column)
                        .map(text -> new String(text, StandardCharsets.UTF_8))
                        .orElse(ERASED)
                : null;
    }

    /** Of a column that always has words. */
    public String text(String column) {
        return Objects.requireNonNull(find(column), column);
    }

    /** Empty when the key was destroyed, and when there never was anything. */
    public Optional<byte[]> bytes(String column) {
        byte[] closed = sealed.get(column);
        return closed == null
                ? Optional.ofNullable(plain.get(column))
                : keys.open(subject, table.of(), table.place(column), closed);
    }
}
