package org.corespond.workgroup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.workgroup.Review.Again;
import org.corespond.workgroup.Review.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews with their findings, and what became of them. */
@Component
class Reviews {
    private final JdbcClient jdbc;
    private final Actions actions;

    Reviews(JdbcClient jdbc, Actions actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    void add(Review review, Instant at) {
        jdbc.sql("""
                insert into workgroup.review (id, community_id, kind, title, held_on, summary, at)
                values (:id, kernel.current_community(), :kind, :title, :held, :summary, :at)
                """)
                .param("id", review.id())
                .param("kind", review.kind().name())
                .param("title", review.title())
                .param("held", review.held())
                .param("summary", review.summary())
                .param("at", Rows.utc(at))
                .update();
    }

    void add(UUID review, Finding finding, Instant at) {
        jdbc.sql("""
                insert into workgroup.finding (id, community_id, review_id, text, measured, again_on, at)
                values (:id, kernel.current_community(), :review, :text, :measured, :again, :at)
                """)
                .param("id", finding.id())
                .param("review", review)
                .param("text", finding.text())
                .param("measured", finding.measured())
                .param("again", finding.again())
                .param("at", Rows.utc(at))
                .update();
    }

    /** Whether it was not measured again before. */
    boolean measure(UUID finding, Again again, Instant at) {
        return jdbc.sql("""
                insert into workgroup.remeasured (finding_id, community_id, result, better, at)
                values (:finding, kernel.current_community(), :result, :better, :at) on conflict do nothing
                """)
                        .param("finding", finding)
                        .param("result", again.result())
                        .param("better", again.better())
                        .param("at", Rows.utc(at))
                        .update()
                == 1;
    }

    /** The origin of the actions that come from a finding. */
    static String origin(UUID finding) {
        return "finding:" + finding;
    }

    /** The latest first. */
    List<Review> list() {
        Map<UUID, List<Finding>> findings = findings();
        return jdbc.sql("select * from workgroup.review order by held_on desc, id desc")
                .query((row, n) -> new Review(
                        Rows.id(row, "id"),
                        Review.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        Rows.day(row, "held_on"),
                        row.getString("summary"),
                        findings.getOrDefault(Rows.id(row, "id"), List.of())))
                .list();
    }

    private Map<UUID, List<Finding>> findings() {
        Map<String, List<Action>> taken = new HashMap<>();
        actions.list()
                .forEach(action -> taken.computeIfAbsent(action.origin(), none -> new ArrayList<>())
                        .add(action));
        Map<UUID, List<Finding>> findings = new HashMap<>();
        jdbc.sql("""
                select f.*, m.result, m.better from workgroup.finding f
                     left join workgroup.remeasured m on m.finding_id = f.id
                order by f.at, f.id
                """)
                .query((row, n) -> findings.computeIfAbsent(Rows.id(row, "review_id"), none -> new ArrayList<>())
                        .add(new Finding(
                                Rows.id(row, "id"),
                                row.getString("text"),
                                row.getString("measured"),
                                Rows.day(row, "again_on"),
                                row.getString("result") == null
                                        ? null
                                        : new Again(row.getString("result"), row.getBoolean("better")),
                                taken.getOrDefault(origin(Rows.id(row, "id")), List.of()))))
                .list();
        return findings;
    }

    Review get(UUID id) {
        return list().stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The review that a finding belongs to. */
    Review of(UUID finding) {
        return list().stream()
                .filter(review ->
                        review.findings().stream().anyMatch(each -> each.id().equals(finding)))
                .findFirst()
                .orElseThrow();
    }
}
