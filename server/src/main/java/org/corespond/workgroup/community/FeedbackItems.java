package org.corespond.workgroup.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Feedback as codes and clocks, and the steps that were taken; the words lie with {@link FeedbackWords}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackItems {
    private static final String SELECT = """
            select f.*, k.at as acknowledged_at, d.at as answered_at,
                   array(select t.theme from workgroup.feedback_theme t where t.feedback_id = f.id) as themes,
                   array(select a.agency_id from workgroup.feedback_about a where a.feedback_id = f.id) as about
            from workgroup.feedback f
            left join workgroup.feedback_step k on k.feedback_id = f.id and k.step = 'ACKNOWLEDGED'
            left join workgroup.feedback_step d on d.feedback_id = f.id and d.step = 'ANSWERED'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number of the community; two at once follow each other. */
    long nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('feedback ' || kernel.current_community(), 0))")
                .query((row, n) -> n)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from workgroup.feedback")
                .query(Long.class)
                .single();
    }

    void add(FeedbackItem item) {
        jdbc.sql("""
                insert into workgroup.feedback (id, community_id, number, kind, misconduct, way, language, may_contact,
                        received_at, acknowledge_due, answer_due, recorded_by)
                values (:id, kernel.current_community(), :number, :kind, :misconduct, :way, :language, :contact, :at,
                        :acknowledge, :answer, :by)
                """)
                .param("id", item.id())
                .param("number", item.number())
                .param("kind", item.kind().name())
                .param("misconduct", item.misconduct())
                .param("way", item.way().name())
                .param("language", item.language())
                .param("contact", item.mayContact())
                .param("at", item.clocks().receivedAt().atOffset(ZoneOffset.UTC))
                .param("acknowledge", item.clocks().acknowledgeDue().atOffset(ZoneOffset.UTC))
                .param("answer", item.clocks().answerDue().atOffset(ZoneOffset.UTC))
                .param("by", CurrentActor.get().accountId())
                .update();
        item.about().forEach(agency -> about(item.id(), agency));
    }

    /** From now on this agency reads no name of the sender. */
    void about(UUID feedback, UUID agency) {
        jdbc.sql("""
                insert into workgroup.feedback_about (feedback_id, agency_id, community_id, said_at)
                values (:feedback, :agency, kernel.current_community(), :at) on conflict do nothing
                """)
                .param("feedback", feedback)
                .param("agency", agency)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What waits comes first, by when it is due; then what was answered, the latest first. */
    List<FeedbackItem> list() {
        return jdbc.sql(SELECT + """
                order by d.at is not null, case when d.at is null then coalesce(f.answer_due, f.received_at) end,
                         f.received_at desc
                """).query(FeedbackItems::item).list();
    }

    Optional<FeedbackItem> find(UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(FeedbackItems::item)
                .optional();
    }

    void step(UUID feedback, FeedbackItem.State step) {
        jdbc.sql("""
                insert into workgroup.feedback_step (feedback_id, community_id, step, at, account_id)
                values (:feedback, kernel.current_community(), :step, :at, :account) on conflict do nothing
                """)
                .param("feedback", feedback)
                .param("step", step.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", CurrentActor.get().account())
                .update();
    }

    void themes(UUID feedback, Set<FeedbackTheme> themes) {
        jdbc.sql("delete from workgroup.feedback_theme where feedback_id = :feedback")
                .param("feedback", feedback)
                .update();
        for (FeedbackTheme theme : themes) {
            jdbc.sql("""
                    insert into workgroup.feedback_theme (feedback_id, theme, community_id)
                    values (:feedback, :theme, kernel.current_community())
                    """)
                    .param("feedback", feedback)
                    .param("theme", theme.name())
                    .update();
        }
    }

    private static FeedbackItem item(ResultSet row, int n) throws SQLException {
        return new FeedbackItem(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                FeedbackKind.valueOf(row.getString("kind")),
                row.getBoolean("misconduct"),
                FeedbackWay.valueOf(row.getString("way")),
                row.getString("language"),
                row.getBoolean("may_contact"),
                new FeedbackItem.Clocks(
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("acknowledge_due").toInstant(),
                        row.getTimestamp("answer_due").toInstant(),
                        moment(row.getTimestamp("acknowledged_at")),
                        moment(row.getTimestamp("answered_at"))),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(FeedbackTheme::valueOf)
                        .collect(Collectors.toSet()),
                Set.of((UUID[]) row.getArray("about").getArray()));
    }

    static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
