package org.corespond.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was noted and attached under the items of the six questions; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Notes {
    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Note note, @Nullable Attached file) {
        jdbc.sql("""
                insert into assessment.evidence (id, community_id, item, state, note, owner, dated, file_name, media_type,
                        content, sha256, by_name, at)
                values (:id, kernel.current_community(), :item, :state, :note, :owner, :dated, :name, :type, :content,
                        :sha, :by, :at)
                """)
                .param("id", note.id())
                .param("item", note.item())
                .param("state", note.state().name())
                .param("note", note.note())
                .param("owner", note.owner())
                .param("dated", note.dated())
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.mediaType())
                .param("content", file == null ? null : file.content())
                .param("sha", file == null ? null : file.sha256())
                .param("by", note.by())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<Note> list() {
        return jdbc.sql("""
                select id, item, state, note, owner, dated, file_name, by_name, at from assessment.evidence
                order by dated desc, at desc, id desc
                """)
                .query((row, n) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getString("item"),
                        Note.State.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getString("owner"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("file_name"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Attached file(UUID id) {
        return jdbc.sql("select * from assessment.evidence where id = :id and content is not null")
                .param("id", id)
                .query(Attached::from)
                .optional()
                .orElseThrow();
    }
}
