package org.corespond.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.agreements.Life.Mark;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the work on agreements, what they govern, and how they were signed; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Steps {
    /** What an agreement governs, without the words for it. */
    record Governed(Life.Link.Kind kind, String ref) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    Steps(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(UUID agreement, Step step) {
        jdbc.sql("""
                insert into agreements.step (id, agreement_id, number, community_id, kind, note, by_name, at)
                values (:id, :agreement, :number, kernel.current_community(), :kind, :note, :by, :at)
                """)
                .param("id", ids.next())
                .param("agreement", agreement)
                .param("number", step.number())
                .param("kind", step.kind().name())
                .param("note", step.note())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void link(UUID agreement, Governed governed, Instant at) {
        jdbc.sql("""
                insert into agreements.link (id, agreement_id, community_id, kind, ref, at)
                values (:id, :agreement, kernel.current_community(), :kind, :ref, :at) on conflict do nothing
                """)
                .param("id", ids.next())
                .param("agreement", agreement)
                .param("kind", governed.kind().name())
                .param("ref", governed.ref())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void mark(UUID agreement, int number, UUID party, Mark mark, byte @Nullable [] drawing) {
        jdbc.sql("""
                insert into agreements.signature_mark (agreement_id, number, party, community_id, method, sha256, content,
                    account_id)
                values (:agreement, :number, :party, kernel.current_community(), :method, :sha256, :content,
                    kernel.current_account())
                """)
                .param("agreement", agreement)
                .param("number", number)
                .param("party", party)
                .param("method", mark.method().name())
                .param("sha256", mark.sha256())
                .param("content", drawing)
                .update();
    }

    /** By agreement, the earliest first. */
    Map<UUID, List<Step>> steps() {
        Map<UUID, List<Step>> all = new HashMap<>();
        jdbc.sql("select * from agreements.step order by at, id")
                .query((row, n) -> all.computeIfAbsent(id(row), none -> new ArrayList<>())
                        .add(new Step(
                                row.getInt("number"),
                                Step.Kind.valueOf(row.getString("kind")),
                                row.getString("note"),
                                row.getString("by_name"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
        return all;
    }

    Map<UUID, List<Governed>> governed() {
        Map<UUID, List<Governed>> all = new HashMap<>();
        jdbc.sql("select * from agreements.link order by kind, ref")
                .query((row, n) -> all.computeIfAbsent(id(row), none -> new ArrayList<>())
                        .add(new Governed(Life.Link.Kind.valueOf(row.getString("kind")), row.getString("ref"))))
                .list();
        return all;
    }

    Map<UUID, Mark> marks(UUID agreement, int number) {
        Map<UUID, Mark> all = new HashMap<>();
        jdbc.sql("select * from agreements.signature_mark where agreement_id = :id and number = :number")
                .param("id", agreement)
                .param("number", number)
                .query((row, n) -> all.put(
                        row.getObject("party", UUID.class),
                        new Mark(Mark.Method.valueOf(row.getString("method")), row.getString("sha256"))))
                .list();
        return all;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("agreement_id", UUID.class);
    }
}
