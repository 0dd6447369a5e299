package org.corespond.workgroup.community;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of feedback, who sent it, and the answer; each behind the wall of those who may read it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackWords {
    private final JdbcClient jdbc;

    FeedbackWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID feedback, FeedbackDesk desk, String words) {
        insert("feedback_words", feedback, desk, words);
    }

    void answer(UUID feedback, FeedbackDesk desk, String words) {
        insert("feedback_answer", feedback, desk, words);
    }

    private void insert(String table, UUID feedback, FeedbackDesk desk, String words) {
        jdbc.sql("insert into workgroup." + table + """
                 (feedback_id, community_id, agency_id, advocate_id, words)
                values (:feedback, kernel.current_community(), :agency, :advocate, :words)
                """)
                .param("feedback", feedback)
                .param("agency", desk.agency())
                .param("advocate", desk.advocate())
                .param("words", words)
                .update();
    }

    void sender(UUID feedback, UUID keeper, FeedbackSender sender) {
        jdbc.sql("""
                insert into workgroup.feedback_sender (feedback_id, agency_id, community_id, name, contact)
                values (:feedback, :agency, kernel.current_community(), :name, :contact)
                """)
                .param("feedback", feedback)
                .param("agency", keeper)
                .param("name", sender.name())
                .param("contact", sender.contact())
                .update();
    }

    void code(UUID feedback, byte[] digest) {
        jdbc.sql("""
                insert into workgroup.feedback_code (feedback_id, community_id, digest)
                values (:feedback, kernel.current_community(), :digest)
                """).param("feedback", feedback).param("digest", digest).update();
    }

    /** Empty for whoever neither keeps the desk nor is its advocate. */
    Optional<String> find(UUID feedback) {
        return read("select words from workgroup.feedback_words where feedback_id = :feedback", feedback);
    }

    Optional<String> findAnswer(UUID feedback) {
        return read("select words from workgroup.feedback_answer where feedback_id = :feedback", feedback);
    }

    private Optional<String> read(String sql, UUID feedback) {
        return jdbc.sql(sql).param("feedback", feedback).query(String.class).optional();
    }

    /** Empty for an agency that it is about, whatever the role (oracles.md 35). */
    Optional<FeedbackSender> findSender(UUID feedback) {
        return jdbc.sql("select name, contact from workgroup.feedback_sender where feedback_id = :feedback")
                .param("feedback", feedback)
                .query((row, n) -> new FeedbackSender(row.getString("name"), row.getString("contact")))
                .optional();
    }

    Optional<FeedbackStanding> findByCode(byte[] digest) {
        return jdbc.sql("select * from workgroup.feedback_by_code(:digest)")
                .param("digest", digest)
                .query((row, n) -> new FeedbackStanding(
                        row.getObject("id", UUID.class),
                        row.getBoolean("misconduct"),
                        new FeedbackItem.Clocks(
                                row.getTimestamp("received_at").toInstant(),
                                row.getTimestamp("acknowledge_due").toInstant(),
                                row.getTimestamp("answer_due").toInstant(),
                                FeedbackItems.moment(row.getTimestamp("acknowledged_at")),
                                FeedbackItems.moment(row.getTimestamp("answered_at"))),
                        text(row.getString("answer"))))
                .optional();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
