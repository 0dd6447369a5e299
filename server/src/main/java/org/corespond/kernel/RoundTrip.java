package org.corespond.kernel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Statements of several stores that go to the database together: each runs for itself and in its turn, and there is one way
 * there and back for all of them. What they find is there once the trip is made.
 */
public final class RoundTrip {
    /** Named parameters are looked for once in a text; the texts are constants of the stores. */
    private static final ConcurrentMap<String, ParsedSql> PARSED = new ConcurrentHashMap<>();

    private final JdbcOperations jdbc;
    private final List<Errand<?>> errands = new ArrayList<>();
    private boolean made;

    public RoundTrip(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, and what is made of its rows; without a reader it only changes something. */
    private static final class Errand<T> {
        private final ParsedSql sql;
        private final MapSqlParameterSource params;
        private final @Nullable ResultSetExtractor<T> reader;
        private @Nullable T found;

        Errand(String sql, Map<String, ?> params, @Nullable ResultSetExtractor<T> reader) {
            this.sql = PARSED.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
            this.params = new MapSqlParameterSource(params);
            this.reader = reader;
        }

        String text() {
            return NamedParameterUtils.substituteNamedParameters(sql, params);
        }

        @Nullable
        Object[] values() {
            return NamedParameterUtils.buildValueArray(sql, params, null);
        }

        void read(@Nullable ResultSet rows) throws SQLException {
            if (reader != null && rows != null) {
                found = reader.extractData(rows);
            }
        }
    }

    /** Asks for rows, each of which is read by itself. */
    public <T> Supplier<List<T>> list(String sql, Map<String, ?> params, RowMapper<T> row) {
        return ask(sql, params, new RowMapperResultSetExtractor<>(row));
    }

    /** Asks for rows that are read as a whole. */
    public <T> Supplier<T> ask(String sql, Map<String, ?> params, ResultSetExtractor<T> rows) {
        Errand<T> errand = add(new Errand<>(sql, params, rows));
        return () -> {
            if (errand.found == null) {
                throw new IllegalStateException("the trip was not made");
            }
            return errand.found;
        };
    }

    /** Changes something, and asks for nothing. */
    public void say(String sql, Map<String, ?> params) {
        add(new Errand<Void>(sql, params, null));
    }

    private <T> Errand<T> add(Errand<T> errand) {
        if (made) {
            throw new IllegalStateException("the trip is made already");
        }
        errands.add(errand);
        return errand;
    }

    /** Itself as long as it is not made, and another one afterwards. */
    public RoundTrip goOn() {
        return made ? new RoundTrip(jdbc) : this;
    }

    public void make() {
        made = true;
        if (errands.isEmpty()) {
            return;
        }
        String all = errands.stream().map(Errand::text).collect(Collectors.joining(";\n"));
        @Nullable
        Object[] values = errands.stream()
                .flatMap(errand -> Arrays.stream(errand.values()))
                .toArray();
        jdbc.execute(all, (PreparedStatement statement) -> {
            new ArgumentPreparedStatementSetter(values).setValues(statement);
            boolean rows = statement.execute();
            for (Errand<?> errand : errands) {
                errand.read(rows ? statement.getResultSet() : null);
                rows = statement.getMoreResults();
            }
            return errands.size();
        });
    }
}
