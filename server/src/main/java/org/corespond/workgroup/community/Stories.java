package org.corespond.workgroup.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The story bank. What is taken back leaves its number and its days, and no word. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Stories {
    private static final String SELECT = """
            select s.*, w.title, w.words, w.byline
            from workgroup.story s left join workgroup.story_words w on w.story_id = s.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Stories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, StoryForm form) {
        jdbc.sql("""
                insert into workgroup.story (id, community_id, number, language, uses, consented_on, consented_how, added_at,
                        added_by)
                select :id, kernel.current_community(), coalesce(max(number), 0) + 1, :language, :uses, :on, :how, :at, :by
                from workgroup.story
                """)
                .param("id", id)
                .param("language", form.inSpanish() ? "es" : "en")
                .param("uses", form.chosenUses().stream().map(Enum::name).toArray(String[]::new))
                .param("on", form.consentDay().orElseThrow())
                .param("how", form.shown(form.consentedHow()))
                .param("at", now())
                .param("by", CurrentActor.get().account())
                .update();
        Story.Text text = form.text();
        jdbc.sql("""
                insert into workgroup.story_words (story_id, community_id, agency_id, title, words, byline)
                values (:id, kernel.current_community(), kernel.current_agency(), :title, :words, :byline)
                """)
                .param("id", id)
                .param("title", text.title())
                .param("words", text.words())
                .param("byline", text.byline())
                .update();
        jdbc.sql("""
                insert into workgroup.story_teller (story_id, community_id, agency_id, name, contact)
                values (:id, kernel.current_community(), kernel.current_agency(), :name, :contact)
                """)
                .param("id", id)
                .param("name", form.shown(form.name()))
                .param("contact", form.shown(form.contact()))
                .update();
    }

    void publish(UUID id) {
        jdbc.sql("update workgroup.story set published_at = coalesce(published_at, :at) where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
    }

    /** At once and for good: the words and the teller are gone with it. */
    void withdraw(UUID id) {
        jdbc.sql("update workgroup.story set withdrawn_at = coalesce(withdrawn_at, :at) where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
        jdbc.sql("delete from workgroup.story_words where story_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from workgroup.story_teller where story_id = :id")
                .param("id", id)
                .update();
    }

    void handed(UUID id, UUID story, String holder, int copies) {
        jdbc.sql("""
                insert into workgroup.story_print (id, story_id, community_id, holder, copies, handed_at)
                values (:id, :story, kernel.current_community(), :holder, :copies, :at)
                """)
                .param("id", id)
                .param("story", story)
                .param("holder", holder)
                .param("copies", copies)
                .param("at", now())
                .update();
    }

    void told(UUID story, UUID copies) {
        jdbc.sql("""
                update workgroup.story_print set told_at = coalesce(told_at, :at) where id = :id and story_id = :story
                """)
                .param("id", copies)
                .param("story", story)
                .param("at", now())
                .update();
    }

    List<Story> list() {
        return jdbc.sql(SELECT + " order by s.number desc").query(this::story).list();
    }

    Optional<Story> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(this::story)
                .optional();
    }

    private List<Story.Copies> copies(UUID story) {
        return jdbc.sql("select * from workgroup.story_print where story_id = :story order by handed_at")
                .param("story", story)
                .query((row, n) -> new Story.Copies(
                        row.getObject("id", UUID.class),
                        row.getString("holder"),
                        row.getInt("copies"),
                        row.getTimestamp("handed_at").toInstant(),
                        FeedbackItems.moment(row.getTimestamp("told_at"))))
                .list();
    }

    private Story story(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Story(
                id,
                row.getLong("number"),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("uses").getArray())
                        .map(StoryUse::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("consented_on", LocalDate.class),
                FeedbackItems.moment(row.getTimestamp("published_at")),
                FeedbackItems.moment(row.getTimestamp("withdrawn_at")),
                text(row),
                copies(id));
    }

    private static Story.@Nullable Text text(ResultSet row) throws SQLException {
        String title = row.getString("title");
        return title == null ? null : new Story.Text(title, row.getString("words"), row.getString("byline"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
