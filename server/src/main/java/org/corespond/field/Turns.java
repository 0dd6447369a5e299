package org.corespond.field;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roster as its planner reads it: turns past, running and to come. A turn of no length was called off. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Turns {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Turns(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Turns of the unit that were not over at the time, in order; those called off are left out. */
    List<Duty> list(UUID unit, Instant since) {
        return jdbc.sql("""
                select * from field.roster
                where unit_id = :unit and (to_at is null or to_at > greatest(:since, from_at))
                order by from_at, member, id
                """)
                .param("unit", unit)
                .param("since", Units.utc(since))
                .query(Units::duty)
                .list();
    }

    Optional<Duty> find(UUID turn) {
        return jdbc.sql("select * from field.roster where id = :id")
                .param("id", turn)
                .query(Units::duty)
                .optional();
    }

    /** A turn of the account that shares any moment with the span; an open end lasts. */
    Optional<Duty> findBeside(UUID account, Instant from, @Nullable Instant to) {
        return jdbc.sql("""
                select * from field.roster
                where account_id = :account and (to_at is null or to_at > from_at)
                  and tstzrange(from_at, to_at) && tstzrange(:from, :to)
                order by from_at limit 1
                """)
                .param("account", account)
                .param("from", Units.utc(from))
                .param("to", to == null ? null : Units.utc(to), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Units::duty)
                .optional();
    }

    /** When the account's next planned turn begins. */
    Optional<Instant> findNext(UUID account, Instant after) {
        return jdbc.sql("""
                select from_at from field.roster
                where account_id = :account and from_at > :after and (to_at is null or to_at > from_at)
                order by from_at limit 1
                """)
                .param("account", account)
                .param("after", Units.utc(after))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Ends a turn: a running one now, one to come before it began. */
    void end(Duty turn, Instant at) {
        Instant end = turn.from().isAfter(at) ? turn.from() : at;
        jdbc.sql("update field.roster set to_at = :end where id = :id and (to_at is null or to_at > :end)")
                .param("id", turn.id())
                .param("end", Units.utc(end))
                .update();
        events.publishEvent(new UnitTouched(turn.unitId()));
    }

    /** Units that a turn began or ended for, after one moment and up to another. */
    List<UUID> listTurned(Instant after, Instant upTo) {
        return jdbc.sql("""
                select distinct unit_id from field.roster
                where from_at > :after and from_at <= :until or to_at > :after and to_at <= :until
                """)
                .param("after", Units.utc(after))
                .param("until", Units.utc(upTo))
                .query((row, n) -> row.getObject("unit_id", UUID.class))
                .list();
    }
}
