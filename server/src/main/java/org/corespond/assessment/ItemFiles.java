package org.corespond.assessment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes and files of the sides under single items; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ItemFiles {
    private final JdbcClient jdbc;

    ItemFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID run, ItemEvidence one, @Nullable Attached file) {
        jdbc.sql("""
                insert into assessment.item_evidence (id, community_id, run_id, side, item, note, file_name, media_type,
                        content, sha256, by_name, at)
                values (:id, kernel.current_community(), :run, :side, :item, :note, :name, :type, :content, :sha, :by, :at)
                """)
                .param("id", one.id())
                .param("run", run)
                .param("side", one.side().name())
                .param("item", one.item())
                .param("note", one.note())
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.mediaType())
                .param("content", file == null ? null : file.content())
                .param("sha", file == null ? null : file.sha256())
                .param("by", one.by())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order in which they came. */
    List<ItemEvidence> list(UUID run) {
        return jdbc.sql("""
                select id, side, item, note, file_name, sha256, by_name, at from assessment.item_evidence
                where run_id = :run order by at, id
                """)
                .param("run", run)
                .query((row, n) -> new ItemEvidence(
                        row.getObject("id", UUID.class),
                        View.valueOf(row.getString("side")),
                        row.getString("item"),
                        row.getString("note"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Attached file(UUID id) {
        return jdbc.sql("select * from assessment.item_evidence where id = :id and content is not null")
                .param("id", id)
                .query(Attached::from)
                .optional()
                .orElseThrow();
    }
}
