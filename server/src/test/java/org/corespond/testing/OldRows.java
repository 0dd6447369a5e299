package org.corespond.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Rows as the owner of the database writes and reads them: from an older version, or out of a backup. */
@TestComponent
public class OldRows implements AutoCloseable {
    /** Of columns that must have a value and that a test does not care for. */
    private static final Map<String, String> ANY = Map.of(
            "text", "X",
            "integer", "1",
            "bigint", "1",
            "boolean", "false",
            "timestamp with time zone", "2026-01-05T00:00:00Z",
            "date", "2026-01-05",
            "text[]", "{A}",
            "uuid[]", "{}",
            "jsonb", "{}",
            "bytea", "X");

    private final Environment environment;

    /** One for all statements: to let somebody in takes the database longer than most of them. */
    private final Connection owner;

    OldRows(Environment environment) throws SQLException {
        this.environment = environment;
        this.owner = DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }

    /** Fills what has to be filled beside the values that are given. */
    public void add(String table, Map<String, String> given) {
        Map<String, String> types = types(table);
        Map<String, String> values = new LinkedHashMap<>();
        needed(table).forEach(column -> values.put(column, any(types.getOrDefault(column, "text"))));
        given.forEach((column, value) -> {
            if (types.containsKey(column)) {
                values.put(column, value);
            }
        });
        String sql = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + values.keySet().stream()
                        .map(column -> "cast(? as " + types.get(column) + ")")
                        .collect(Collectors.joining(", "))
                + ")";
        run(sql, List.copyOf(values.values()));
    }

    /** All bytes of the rows, as a thief of the files would read them. */
    public String dump(String table, String where) {
        StringBuilder rows = new StringBuilder();
        read("select t::text from " + table + " t where " + where)
                .forEach(row -> rows.append(row).append('\n'));
        return rows.toString();
    }

    /** How a text stands in a dump of bytes. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    public Map<String, String> types(String table) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String row : read("select a.attname || '=' || format_type(a.atttypid, a.atttypmod) from pg_attribute a"
                + " where a.attrelid = '" + table + "'::regclass and a.attnum > 0 and not a.attisdropped")) {
            types.put(row.substring(0, row.indexOf('=')), row.substring(row.indexOf('=') + 1));
        }
        return types;
    }

    /** Takes a rule away that old rows do not keep; gives the statement that puts it back. */
    public String loosen(String table, String rule) {
        String text = read("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + rule + "'")
                .getFirst();
        run("alter table " + table + " drop constraint " + rule);
        return "alter table " + table + " add constraint " + rule + " " + text;
    }

    /** The role that the program has. */
    public String app() {
        return environment.getRequiredProperty("spring.datasource.username");
    }

    public void run(String sql) {
        run(sql, List.of());
    }

    public List<String> read(String sql) {
        try (PreparedStatement statement = owner.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> needed(String table) {
        return read("select a.attname from pg_attribute a where a.attrelid = '" + table + "'::regclass and a.attnum > 0"
                + " and a.attnotnull and not a.atthasdef and a.attidentity = '' and not a.attisdropped");
    }

    private static String any(String type) {
        return type.equals("uuid") ? java.util.UUID.randomUUID().toString() : ANY.getOrDefault(type, "X");
    }

    private void run(String sql, List<String> values) {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
