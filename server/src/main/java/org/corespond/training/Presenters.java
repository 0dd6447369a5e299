package org.corespond.training;

import static org.corespond.training.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roster of presenters, in which classes they are, and what learners said. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Presenters {
    private final JdbcClient jdbc;

    Presenters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A presenter in a class. */
    record Part(UUID classId, UUID presenterId) {}

    void add(Presenter presenter, Instant at) {
        jdbc.sql("""
                insert into training.presenter (id, community_id, name, organization, voice, topic, added_at, added_by)
                values (:id, kernel.current_community(), :name, :organization, :voice, :topic, :at,
                        kernel.current_account())
                """)
                .param("id", presenter.id())
                .param("name", presenter.name())
                .param("organization", presenter.organization())
                .param("voice", presenter.voice().name())
                .param("topic", presenter.topic())
                .param("at", utc(at))
                .update();
    }

    /** Whoever no longer wants to be asked; what was given stays on record. */
    void leave(UUID id, Instant at) {
        jdbc.sql("update training.presenter set left_at = :at where id = :id and left_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /** Those who can be asked, by name. */
    List<Presenter> list() {
        return jdbc.sql("select * from training.presenter where left_at is null order by name, id")
                .query(Presenters::presenter)
                .list();
    }

    List<Presenter> listOf(UUID courseClass) {
        return jdbc.sql("""
                select p.* from training.presenter p join training.class_presenter c on c.presenter_id = p.id
                where c.class_id = :class order by p.name, p.id
                """)
                .param("class", courseClass)
                .query(Presenters::presenter)
                .list();
    }

    void invite(Part part) {
        jdbc.sql("""
                insert into training.class_presenter (class_id, presenter_id, community_id)
                values (:class, :presenter, kernel.current_community()) on conflict do nothing
                """)
                .param("class", part.classId())
                .param("presenter", part.presenterId())
                .update();
    }

    void tell(UUID id, Feedback feedback) {
        jdbc.sql("""
                insert into training.presenter_feedback (id, community_id, class_id, presenter_id, rating, words,
                        recorded_at, recorded_by)
                values (:id, kernel.current_community(), :class, :presenter, :rating, :words, :at,
                        kernel.current_account())
                """)
                .param("id", id)
                .param("class", feedback.classId())
                .param("presenter", feedback.presenterId())
                .param("rating", feedback.rating())
                .param("words", feedback.words())
                .param("at", utc(feedback.at()))
                .update();
    }

    List<Part> parts() {
        return jdbc.sql("select class_id, presenter_id from training.class_presenter")
                .query((row, n) -> new Part(Rows.id(row, "class_id"), Rows.id(row, "presenter_id")))
                .list();
    }

    List<Feedback> feedback() {
        return jdbc.sql("select * from training.presenter_feedback order by recorded_at desc, id")
                .query((row, n) -> new Feedback(
                        Rows.id(row, "class_id"),
                        Rows.id(row, "presenter_id"),
                        row.getInt("rating"),
                        row.getString("words"),
                        Rows.time(row, "recorded_at")))
                .list();
    }

    private static Presenter presenter(ResultSet row, int n) throws SQLException {
        return new Presenter(
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("organization"),
                Presenter.Voice.valueOf(row.getString("voice")),
                row.getString("topic"));
    }
}
