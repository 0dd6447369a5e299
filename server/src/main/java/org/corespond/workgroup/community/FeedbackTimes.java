package org.corespond.workgroup.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether feedback is acknowledged and answered in time, for whoever judges the collaboration by it. */
@Component
@Transactional(readOnly = true)
public class FeedbackTimes {
    /**
     * Counts up to a moment. What was done, and what is over its time, counts; what still has time does not.
     *
     * @param acknowledgedInTime of {@code acknowledgeable}
     * @param answeredInTime of {@code answerable}
     */
    public record InTime(
            long received,
            long acknowledgedInTime,
            long acknowledgeable,
            long answeredInTime,
            long answerable,
            Instant from,
            Instant asOf) {}

    private static final String COUNT = """
            select count(*) as received,
                   count(*) filter (where k.at <= f.acknowledge_due) as acknowledged,
                   count(*) filter (where k.at is not null or f.acknowledge_due < :until) as acknowledgeable,
                   count(*) filter (where d.at <= f.answer_due) as answered,
                   count(*) filter (where d.at is not null or f.answer_due < :until) as answerable
            from workgroup.feedback f
            left join workgroup.feedback_step k
                   on k.feedback_id = f.id and k.step = 'ACKNOWLEDGED' and k.at <= :until
            left join workgroup.feedback_step d on d.feedback_id = f.id and d.step = 'ANSWERED' and d.at <= :until
            where f.received_at >= :from and f.received_at <= :until
            """;

    private final JdbcClient jdbc;

    FeedbackTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the feedback that the acting community received in the span. */
    public InTime between(Instant from, Instant until) {
        return jdbc.sql(COUNT)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row, from, until))
                .single();
    }

    private static InTime read(ResultSet row, Instant from, Instant until) throws SQLException {
        return new InTime(
                row.getLong("received"),
                row.getLong("acknowledged"),
                row.getLong("acknowledgeable"),
                row.getLong("answered"),
                row.getLong("answerable"),
                from,
                until);
    }
}
