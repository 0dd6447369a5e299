package org.corespond.workgroup.community;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The feedback desk of the community, once somebody has opened it. */
@Component
@Transactional
class FeedbackDesks {
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackDesks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<FeedbackDesk> find() {
        return jdbc.sql("select * from workgroup.feedback_desk where community_id = kernel.current_community()")
                .query((row, n) -> new FeedbackDesk(
                        row.getObject("agency_id", UUID.class),
                        row.getObject("advocate_id", UUID.class),
                        row.getInt("acknowledge_days"),
                        row.getInt("answer_days"),
                        days((Date[]) row.getArray("closed_days").getArray()),
                        row.getString("phone"),
                        row.getString("channel_en"),
                        row.getString("channel_es")))
                .optional();
    }

    private static Set<LocalDate> days(Date[] days) {
        return Arrays.stream(days).map(Date::toLocalDate).collect(Collectors.toSet());
    }

    void keep(FeedbackDesk desk) {
        jdbc.sql("""
                insert into workgroup.feedback_desk (community_id, agency_id, advocate_id, acknowledge_days, answer_days,
                        closed_days, phone, channel_en, channel_es, changed_at)
                values (kernel.current_community(), :agency, :advocate, :acknowledge, :answer, cast(:closed as date[]), :phone, :en, :es, :at)
                on conflict (community_id) do update set agency_id = excluded.agency_id,
                        advocate_id = excluded.advocate_id, acknowledge_days = excluded.acknowledge_days,
                        answer_days = excluded.answer_days, closed_days = excluded.closed_days, phone = excluded.phone, channel_en = excluded.channel_en,
                        channel_es = excluded.channel_es, changed_at = excluded.changed_at
                """)
                .param("agency", desk.agency())
                .param("advocate", desk.advocate())
                .param("acknowledge", desk.acknowledgeDays())
                .param("answer", desk.answerDays())
                .param(
                        "closed",
                        desk.closedDays().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("phone", desk.phone())
                .param("en", desk.channelEn())
                .param("es", desk.channelEs())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
