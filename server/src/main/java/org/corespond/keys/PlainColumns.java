package org.corespond.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What still stands plain in the columns of a table. */
final class PlainColumns implements PlainRows {
    /** Of up to ten megabytes each. */
    private static final int FILES_AT_ONCE = 5;

    private final SealedTable table;
    private final JdbcClient jdbc;
    private final PersonKeys keys;

    PlainColumns(SealedTable table, JdbcClient jdbc, PersonKeys keys) {
        this.table = table;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** At its place in the table, which stays while the transaction holds the row. */
    private record Row(String place, UUID subject, Map<String, byte[]> values) {}

    /** The walls of some tables open to a person or to an account alone: the hand that seals stands where they stood. */
    @Override
    public List<Actor> holders() {
        return jdbc.sql("select * from " + table.name() + "_plain()")
                .query((row, n) -> new Actor(
                        Objects.requireNonNull(row.getObject("community_id", UUID.class)),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        "seal-plain-rows",
                        Role.PERSON,
                        row.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public int seal(int most) {
        List<Row> rows = jdbc.sql(
                        "select ctid::text as row_place, %s as row_subject, %s from %s where %s and (%s) limit :most"
                                        .formatted(
                                                table.subject(),
                                                table.read(),
                                                table.name(),
                                                table.anyPlain(),
                                                table.only())
                                + " for no key update skip locked")
                .param("most", table.files().isEmpty() ? most : Math.min(most, FILES_AT_ONCE))
                .query(this::row)
                .list();
        rows.forEach(this::seal);
        return rows.size();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        Map<String, byte[]> values = new HashMap<>();
        for (String column : table.plain()) {
            byte @Nullable [] value = Opened.plain(table, row, column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return new Row(
                Objects.requireNonNull(row.getString("row_place")),
                Objects.requireNonNull(row.getObject("row_subject", UUID.class)),
                values);
    }

    private void seal(Row row) {
        String changes = row.values().keySet().stream()
                .map(column -> column + " = null, " + SealedTable.sealed(column) + " = :" + column)
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec update = jdbc.sql(
                        "update " + table.name() + " set " + changes + " where ctid = cast(:row_place as tid)")
                .param("row_place", row.place());
        row.values()
                .forEach((column, value) ->
                        update.param(column, keys.sealFormer(row.subject(), table.of(), table.place(column), value)));
        update.update();
    }
}
