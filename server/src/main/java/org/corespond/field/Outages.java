package org.corespond.field;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When units were out of service. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outages {
    private final JdbcClient jdbc;
    private final Ids ids;

    Outages(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A unit that is out already stays out as it was told first. */
    void add(Outage outage) {
        jdbc.sql("""
                insert into field.outage (id, community_id, agency_id, unit_id, reason, note, from_at, by_account)
                select :id, community_id, agency_id, id, :reason, :note, :from, kernel.current_account()
                from field.unit where id = :unit
                on conflict (unit_id) where ended_at is null do nothing
                """)
                .param("id", ids.next())
                .param("unit", outage.unitId())
                .param("reason", outage.reason().name())
                .param("note", outage.note())
                .param("from", Units.utc(outage.from()))
                .update();
    }

    void end(UUID unit, Instant at) {
        jdbc.sql("""
                update field.outage set ended_at = :at, ended_by = kernel.current_account()
                where unit_id = :unit and ended_at is null
                """).param("unit", unit).param("at", Units.utc(at)).update();
    }

    Optional<Outage> find(UUID unit) {
        return jdbc.sql("select * from field.outage where unit_id = :unit and ended_at is null")
                .param("unit", unit)
                .query((row, n) -> new Outage(
                        row.getObject("unit_id", UUID.class),
                        OutReason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
