package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was heard and what was changed, and how often each theme comes up. */
@Component
@Transactional
class ChangedThings {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ChangedThings(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void add(ChangedForm form) {
        UUID id = Ids.at(clock.millis());
        jdbc.sql("""
                insert into workgroup.changed_thing (id, community_id, theme, heard_en, heard_es, changed_en, changed_es,
                        published_at, published_by)
                values (:id, kernel.current_community(), :theme, :heardEn, :heardEs, :changedEn, :changedEs, :at, :by)
                """)
                .param("id", id)
                .param("theme", form.chosenTheme().name())
                .param("heardEn", form.text("heardEn"))
                .param("heardEs", form.text("heardEs"))
                .param("changedEn", form.text("changedEn"))
                .param("changedEs", form.text("changedEs"))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", CurrentActor.get().account())
                .update();
        audit.changed("feedback.published", id);
    }

    void withdraw(UUID id) {
        jdbc.sql("update workgroup.changed_thing set withdrawn_at = :at where id = :id and withdrawn_at is null")
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.changed("feedback.unpublished", id);
    }

    @Transactional(readOnly = true)
    List<ChangedThing> list() {
        return jdbc.sql("select * from workgroup.changed_thing order by published_at desc, id desc")
                .query((row, n) -> new ChangedThing(
                        row.getObject("id", UUID.class),
                        FeedbackTheme.valueOf(row.getString("theme")),
                        row.getString("heard_en"),
                        row.getString("heard_es"),
                        row.getString("changed_en"),
                        row.getString("changed_es"),
                        row.getTimestamp("published_at").toInstant(),
                        FeedbackItems.moment(row.getTimestamp("withdrawn_at"))))
                .list();
    }

    /** Of the feedback that came since; every count as it is. */
    @Transactional(readOnly = true)
    List<ThemeCount> themes(Instant since) {
        return jdbc.sql("""
                select t.theme, count(*) as n from workgroup.feedback_theme t
                join workgroup.feedback f on f.id = t.feedback_id
                where f.received_at >= :since group by t.theme order by n desc, t.theme
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ThemeCount(FeedbackTheme.valueOf(row.getString("theme")), row.getLong("n")))
                .list();
    }
}
