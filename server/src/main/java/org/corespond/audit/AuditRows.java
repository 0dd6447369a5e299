package org.corespond.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.corespond.kernel.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows of one community, however many, with one statement and in their order. */
@Component
class AuditRows {
    private static final String INSERT = """
            insert into audit.entry (community_id, agency_id, account_id, role, actor, at, action, what, ids, outcome,
                                     address, session_ref)
            select community, agency, account, role, actor, cast(at as timestamptz), action, what, cast(ids as uuid[]),
                   outcome, address, session
            from unnest(cast(:communities as uuid[]), cast(:agencies as uuid[]), cast(:accounts as uuid[]),
                        cast(:roles as text[]), cast(:actors as text[]), cast(:moments as text[]),
                        cast(:actions as text[]), cast(:whats as text[]), cast(:ids as text[]), cast(:outcomes as text[]),
                        cast(:addresses as text[]), cast(:sessions as uuid[])) with ordinality
              as row (community, agency, account, role, actor, at, action, what, ids, outcome, address, session, n)
            order by n
            """;

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<AuditRow> rows) {
        jdbc.sql(INSERT).params(params(rows)).update();
    }

    /** Written on that trip, in its turn. */
    static void say(List<AuditRow> rows, RoundTrip trip) {
        trip.say(INSERT, params(rows));
    }

    private static Map<String, @Nullable Object> params(List<AuditRow> rows) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("communities", ids(rows, row -> row.actor().communityId()));
        params.put("agencies", ids(rows, row -> row.actor().agencyId()));
        params.put("accounts", ids(rows, row -> row.actor().accountId()));
        params.put("roles", texts(rows, AuditRow::role));
        params.put("actors", texts(rows, AuditRow::unaccounted));
        params.put("moments", texts(rows, row -> row.at().toString()));
        params.put("actions", texts(rows, row -> row.deed().action()));
        params.put("whats", texts(rows, row -> row.deed().what()));
        params.put("ids", texts(rows, AuditRow::ids));
        params.put("outcomes", texts(rows, row -> row.deed().outcome()));
        params.put("addresses", texts(rows, row -> row.origin().address()));
        params.put("sessions", ids(rows, row -> row.origin().sessionRef()));
        return params;
    }

    private static @Nullable UUID[] ids(List<AuditRow> rows, Function<AuditRow, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<AuditRow> rows, Function<AuditRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
