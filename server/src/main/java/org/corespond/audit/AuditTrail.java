package org.corespond.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit of an agency as its weekly review reads it (CJIS AU-6). */
@Component
@Transactional(readOnly = true)
public class AuditTrail {
    /** So that a page stays a page; a review that meets it says so. */
    public static final int MOST = 500;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency's audit from one instant to before another. */
    public record Span(UUID agency, Instant from, Instant until, ZoneId zone) {}

    /** One account looked at one record so many times. */
    public record Look(UUID account, UUID record, int times) {}

    /** One account looked at so many records on one day. */
    public record Day(UUID account, LocalDate day, int records) {}

    /** One row of the audit. */
    public record Line(UUID account, Instant at, String action, String what, List<UUID> ids, String outcome) {
        public Line {
            ids = List.copyOf(ids);
        }
    }

    public List<Look> looks(Span span) {
        return jdbc.sql("""
                select e.account_id, i.id, count(*)::int as times
                from audit.entry e, unnest(e.ids) as i (id)
                where e.agency_id = :agency and e.at >= :from and e.at < :until and e.account_id is not null
                  and e.action in ('view', 'release') and e.outcome = 'done'
                group by 1, 2
                """)
                .param("agency", span.agency())
                .param("from", utc(span.from()))
                .param("until", utc(span.until()))
                .query((row, n) -> new Look(
                        row.getObject("account_id", UUID.class), row.getObject("id", UUID.class), row.getInt("times")))
                .list();
    }

    /** Days on which somebody looked at more records than that. */
    public List<Day> busy(Span span, int threshold) {
        return jdbc.sql("""
                select e.account_id, (e.at at time zone :zone)::date as day, count(distinct i.id)::int as records
                from audit.entry e, unnest(e.ids) as i (id)
                where e.agency_id = :agency and e.at >= :from and e.at < :until and e.account_id is not null
                  and e.action in ('view', 'release') and e.outcome = 'done'
                group by 1, 2 having count(distinct i.id) > :threshold order by 3 desc
                """)
                .param("agency", span.agency())
                .param("from", utc(span.from()))
                .param("until", utc(span.until()))
                .param("zone", span.zone().getId())
                .param("threshold", threshold)
                .query((row, n) -> new Day(
                        row.getObject("account_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("records")))
                .list();
    }

    /** Looks between 22:00 and 06:00 of the community's time. */
    public List<Line> nightly(Span span) {
        return lines(span, """
                action in ('view', 'release') and outcome = 'done' and cardinality(ids) > 0
                and (extract(hour from at at time zone :zone) >= 22 or extract(hour from at at time zone :zone) < 6)
                """);
    }

    /** What was asked for and not given, and sign-ins that failed. */
    public List<Line> denied(Span span) {
        return lines(span, "outcome <> 'done' and :zone is not null");
    }

    /** What one account did. */
    public List<Line> of(Span span, UUID account) {
        return lines(span, "account_id = cast('" + account + "' as uuid) and :zone is not null");
    }

    private List<Line> lines(Span span, String which) {
        return jdbc.sql("""
                select account_id, at, action, what, ids, outcome from audit.entry
                where agency_id = :agency and at >= :from and at < :until and account_id is not null and (%s)
                order by at desc, id desc limit :most
                """.formatted(which))
                .param("agency", span.agency())
                .param("from", utc(span.from()))
                .param("until", utc(span.until()))
                .param("zone", span.zone().getId())
                .param("most", MOST)
                .query(AuditTrail::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("account_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("what"),
                List.of((UUID[]) row.getArray("ids").getArray()),
                row.getString("outcome"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
