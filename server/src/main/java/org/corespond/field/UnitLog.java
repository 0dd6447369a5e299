package org.corespond.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to units, read from rosters, assignments and outages. */
@Component
@Transactional(readOnly = true)
class UnitLog {
    private final JdbcClient jdbc;

    UnitLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnitMoments moments(UUID unit, Instant now) {
        return moments(List.of(unit), now).getOrDefault(unit, UnitMoments.NONE);
    }

    Map<UUID, UnitMoments> moments(Collection<UUID> units, Instant now) {
        return jdbc
                .sql("""
                select u.id, o.out_since, o.back_at, a.busy_since, a.freed_at, r.crew_since, r.left_at
                from field.unit u
                cross join lateral (select min(from_at) filter (where ended_at is null) as out_since,
                        max(ended_at) as back_at from field.outage where unit_id = u.id) o
                cross join lateral (select min(accepted_at) filter (where ended_at is null) as busy_since,
                        max(ended_at) as freed_at from field.assignment where unit_id = u.id) a
                cross join lateral (select min(from_at) filter (where to_at is null or to_at > :now) as crew_since,
                        max(to_at) filter (where to_at <= :now and to_at > from_at) as left_at
                        from field.roster where unit_id = u.id and from_at <= :now) r
                where u.id = any(:units)
                """)
                .param("units", units.toArray(UUID[]::new))
                .param("now", Units.utc(now))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), moments(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who is on duty now, by unit. */
    Map<UUID, List<Duty>> crews(Instant now) {
        return jdbc.sql("""
                select * from field.roster where from_at <= :now and (to_at is null or to_at > :now)
                order by from_at, member
                """).param("now", Units.utc(now)).query(Units::duty).list().stream()
                .collect(Collectors.groupingBy(Duty::unitId));
    }

    private static UnitMoments moments(ResultSet row) throws SQLException {
        return new UnitMoments(
                at(row, "out_since"),
                at(row, "crew_since"),
                at(row, "busy_since"),
                at(row, "freed_at"),
                at(row, "back_at"),
                at(row, "left_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
