package org.corespond.workgroup.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.corespond.keys.Opened;
import org.corespond.keys.SealedTable;
import org.corespond.keys.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of feedback, who sent it, and the answer; each behind the wall of those who may read it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackWords {
    private final JdbcClient jdbc;
    private final Seals seals;

    FeedbackWords(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(UUID feedback, FeedbackDesk desk, String words) {
        insert(CommunityWords.SAID, feedback, desk, words);
    }

    void answer(UUID feedback, FeedbackDesk desk, String words) {
        insert(CommunityWords.ANSWER, feedback, desk, words);
    }

    private void insert(SealedTable table, UUID feedback, FeedbackDesk desk, String words) {
        jdbc.sql("insert into " + table.name() + """
                 (feedback_id, community_id, agency_id, advocate_id, words_sealed)
                values (:feedback, kernel.current_community(), :agency, :advocate, :words)
                """)
                .param("feedback", feedback)
                .param("agency", desk.agency())
                .param("advocate", desk.advocate())
                .param("words", seals.seal(table, "words", feedback, words))
                .update();
    }

    void sender(UUID feedback, UUID keeper, FeedbackSender sender) {
        jdbc.sql("""
                insert into workgroup.feedback_sender (feedback_id, agency_id, community_id, name_sealed, contact_sealed)
                values (:feedback, :agency, kernel.current_community(), :name, :contact)
                """)
                .param("feedback", feedback)
                .param("agency", keeper)
                .param("name", seals.seal(CommunityWords.SENDER, "name", feedback, sender.name()))
                .param("contact", seals.seal(CommunityWords.SENDER, "contact", feedback, sender.contact()))
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
        return read(CommunityWords.SAID, feedback);
    }

    Optional<String> findAnswer(UUID feedback) {
        return read(CommunityWords.ANSWER, feedback);
    }

    private Optional<String> read(SealedTable table, UUID feedback) {
        return seals.find(
                jdbc.sql("select * from " + table.name() + " where feedback_id = :feedback")
                        .param("feedback", feedback),
                table,
                row -> words -> words.text("words"));
    }

    /** Empty for an agency that it is about, whatever the role (oracles.md 35). */
    Optional<FeedbackSender> findSender(UUID feedback) {
        return seals.find(
                jdbc.sql("select * from workgroup.feedback_sender where feedback_id = :feedback")
                        .param("feedback", feedback),
                CommunityWords.SENDER,
                row -> words -> new FeedbackSender(words.text("name"), words.text("contact")));
    }

    Optional<FeedbackStanding> findByCode(byte[] digest) {
        return seals.find(
                jdbc.sql("select * from workgroup.feedback_by_code(:digest)").param("digest", digest),
                CommunityWords.ANSWER,
                FeedbackWords::standing);
    }

    private static Function<Opened, FeedbackStanding> standing(ResultSet row) throws SQLException {
        FeedbackStanding unanswered = new FeedbackStanding(
                row.getObject("feedback_id", UUID.class),
                row.getBoolean("misconduct"),
                new FeedbackItem.Clocks(
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("acknowledge_due").toInstant(),
                        row.getTimestamp("answer_due").toInstant(),
                        FeedbackItems.moment(row.getTimestamp("acknowledged_at")),
                        FeedbackItems.moment(row.getTimestamp("answered_at"))),
                "");
        return answer -> unanswered.answered(answer.find("words"));
    }
}
