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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.CurrentActor;
import org.corespond.keys.Opened;
import org.corespond.keys.PersonKeys;
import org.corespond.keys.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The story bank. What is taken back leaves its number and its days, and no word. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Stories {
    private static final String SELECT = """
            select s.*, w.story_id, w.title, w.words, w.byline, w.title_sealed, w.words_sealed, w.byline_sealed
            from workgroup.story s left join workgroup.story_words w on w.story_id = s.id
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final PersonKeys keys;
    private final Clock clock;

    Stories(JdbcClient jdbc, Seals seals, PersonKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.keys = keys;
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
        words(id, form.text());
        teller(id, form.shown(form.name()), form.shown(form.contact()));
    }

    private void words(UUID id, Story.Text text) {
        jdbc.sql("""
                insert into workgroup.story_words (story_id, community_id, agency_id, title_sealed, words_sealed,
                        byline_sealed)
                values (:id, kernel.current_community(), kernel.current_agency(), :title, :words, :byline)
                """)
                .param("id", id)
                .param("title", seals.seal(CommunityWords.STORY, "title", id, text.title()))
                .param("words", seals.seal(CommunityWords.STORY, "words", id, text.words()))
                .param("byline", seals.seal(CommunityWords.STORY, "byline", id, text.byline()))
                .update();
    }

    private void teller(UUID id, String name, String contact) {
        jdbc.sql("""
                insert into workgroup.story_teller (story_id, community_id, agency_id, name_sealed, contact_sealed)
                values (:id, kernel.current_community(), kernel.current_agency(), :name, :contact)
                """)
                .param("id", id)
                .param("name", seals.seal(CommunityWords.TELLER, "name", id, name))
                .param("contact", seals.seal(CommunityWords.TELLER, "contact", id, contact))
                .update();
    }

    void publish(UUID id) {
        jdbc.sql("update workgroup.story set published_at = coalesce(published_at, :at) where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
    }

    /** At once and for good: the words and the teller are gone with it, and their keys, so that no backup has them. */
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
        keys.destroy(id, CommunityWords.STORY.of());
        keys.destroy(id, CommunityWords.TELLER.of());
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
        return seals.list(jdbc.sql(SELECT + " order by s.number desc"), this::story);
    }

    Optional<Story> find(UUID id) {
        return seals.find(jdbc.sql(SELECT + " where s.id = :id").param("id", id), this::story);
    }

    /** Whether my agency keeps it; a published one is read by everybody, and worked on by its keeper alone. */
    boolean keeps(UUID story) {
        return jdbc.sql("""
                select exists (select 1 from workgroup.story_words
                               where story_id = :story and agency_id = kernel.current_agency())
                """).param("story", story).query(Boolean.class).single();
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

    private Supplier<Story> story(ResultSet row, Seals.Opener opener) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Story untold = new Story(
                id,
                row.getLong("number"),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("uses").getArray())
                        .map(StoryUse::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("consented_on", LocalDate.class),
                FeedbackItems.moment(row.getTimestamp("published_at")),
                FeedbackItems.moment(row.getTimestamp("withdrawn_at")),
                null,
                copies(id));
        if (row.getObject("story_id") == null) {
            return () -> untold;
        }
        Opened words = opener.of(CommunityWords.STORY);
        return () -> words.erased()
                ? untold
                : untold.telling(new Story.Text(words.text("title"), words.text("words"), words.text("byline")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
