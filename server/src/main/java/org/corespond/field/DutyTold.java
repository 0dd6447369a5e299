package org.corespond.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.training.DutyRoster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells training who is on duty when, so that coverage can be counted. */
@Component
@Transactional(readOnly = true)
class DutyTold implements DutyRoster {
    private final JdbcClient jdbc;

    DutyTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Turn> turns(Instant from, Instant to) {
        return jdbc.sql("""
                select r.unit_id, u.name, u.agency_id, u.kind, r.account_id, r.member, r.from_at, r.to_at
                from field.roster r join field.unit u on u.id = r.unit_id
                where u.retired_at is null and r.from_at < :to and (r.to_at is null or r.to_at > :from)
                  and (r.to_at is null or r.to_at > r.from_at)
                order by r.from_at, r.id
                """)
                .param("from", Units.utc(from))
                .param("to", Units.utc(to))
                .query(DutyTold::turn)
                .list();
    }

    private static Turn turn(ResultSet row, int n) throws SQLException {
        OffsetDateTime to = row.getObject("to_at", OffsetDateTime.class);
        return new Turn(
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getObject("agency_id", UUID.class),
                ProgramKind.valueOf(row.getString("kind")),
                row.getObject("account_id", UUID.class),
                row.getString("member"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                to == null ? null : to.toInstant());
    }
}
