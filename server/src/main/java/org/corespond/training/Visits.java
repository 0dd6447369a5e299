package org.corespond.training;

import static org.corespond.training.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corespond.training.Visit.Side;
import org.corespond.training.Visit.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits between agencies with the signatures of both sides. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Visits {
    private final JdbcClient jdbc;
    private final Learners learners;

    Visits(JdbcClient jdbc, Learners learners) {
        this.jdbc = jdbc;
        this.learners = learners;
    }

    void add(Visit visit, Instant at) {
        jdbc.sql("""
                insert into training.visit (id, community_id, kind, learner_id, visitor_id, host_id, visited_on, minutes,
                        learned, recorded_at, recorded_by)
                values (:id, kernel.current_community(), :kind, :learner, :visitor, :host, :day, :minutes, :learned,
                        :at, kernel.current_account())
                """)
                .param("id", visit.id())
                .param("kind", visit.kind().name())
                .param("learner", visit.visitor().id())
                .param("visitor", visit.visitorAgency())
                .param("host", visit.host())
                .param("day", visit.day())
                .param("minutes", visit.minutes())
                .param("learned", visit.learned())
                .param("at", utc(at))
                .update();
    }

    void sign(UUID visit, Signature signature, Instant at) {
        jdbc.sql("""
                insert into training.visit_signature (visit_id, side, community_id, name, signed_at, signed_by)
                values (:visit, :side, kernel.current_community(), :name, :at, :by)
                """)
                .param("visit", visit)
                .param("side", signature.side().name())
                .param("name", signature.name())
                .param("at", utc(at))
                .param("by", signature.account())
                .update();
    }

    Visit get(UUID id) {
        return list().stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The latest first. */
    List<Visit> list() {
        Map<UUID, Learner> known = learners.list().stream().collect(Collectors.toMap(Learner::id, Function.identity()));
        Map<UUID, List<Signature>> signatures = new HashMap<>();
        jdbc.sql("select * from training.visit_signature order by signed_at")
                .query((row, n) -> signatures
                        .computeIfAbsent(Rows.id(row, "visit_id"), id -> new ArrayList<>())
                        .add(new Signature(
                                Side.valueOf(row.getString("side")), row.getString("name"), Rows.id(row, "signed_by"))))
                .list();
        return jdbc.sql("select * from training.visit order by visited_on desc, id desc")
                .query((row, n) -> visit(row, known, signatures))
                .list();
    }

    private static Visit visit(ResultSet row, Map<UUID, Learner> known, Map<UUID, List<Signature>> signatures)
            throws SQLException {
        UUID id = Rows.id(row, "id");
        return new Visit(
                id,
                VisitKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(known.get(Rows.id(row, "learner_id"))),
                Rows.id(row, "visitor_id"),
                Rows.id(row, "host_id"),
                Rows.day(row, "visited_on"),
                row.getInt("minutes"),
                row.getString("learned"),
                signatures.getOrDefault(id, List.of()));
    }
}
