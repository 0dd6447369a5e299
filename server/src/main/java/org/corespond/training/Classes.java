package org.corespond.training;

import static org.corespond.training.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.training.CourseClass.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Classes as they are planned, held and closed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Classes {
    private final JdbcClient jdbc;

    Classes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CourseClass one, Instant at) {
        jdbc.sql("""
                insert into training.class (id, community_id, course_id, number, host_id, place, from_on, to_on, seats,
                        lent, instructor, planned_at, planned_by)
                values (:id, kernel.current_community(), :course, :number, :host, :place, :from, :to, :seats, :lent,
                        :instructor, :at, kernel.current_account())
                """)
                .param("id", one.id())
                .param("course", one.courseId())
                .param("number", one.number())
                .param("host", one.hostId())
                .param("place", one.place())
                .param("from", one.from())
                .param("to", one.to())
                .param("seats", one.seats())
                .param("lent", one.lent())
                .param("instructor", one.instructor())
                .param("at", utc(at))
                .update();
    }

    /** The row is held until the end of the transaction, so that the last seat is given once. */
    CourseClass take(UUID id) {
        return jdbc.sql("select * from training.class where id = :id for update")
                .param("id", id)
                .query(Classes::one)
                .single();
    }

    CourseClass get(UUID id) {
        return jdbc.sql("select * from training.class where id = :id")
                .param("id", id)
                .query(Classes::one)
                .single();
    }

    /** The latest day first. */
    List<CourseClass> list() {
        return jdbc.sql("select * from training.class order by from_on desc, id")
                .query(Classes::one)
                .list();
    }

    void close(UUID id, Instant at) {
        jdbc.sql("update training.class set closed_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void callOff(UUID id, String reason, Instant at) {
        jdbc.sql("update training.class set called_off_at = :at, reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("at", utc(at))
                .update();
    }

    private static CourseClass one(ResultSet row, int n) throws SQLException {
        Standing standing = row.getObject("called_off_at") != null
                ? Standing.CALLED_OFF
                : row.getObject("closed_at") != null ? Standing.CLOSED : Standing.PLANNED;
        return new CourseClass(
                Rows.id(row, "id"),
                Rows.id(row, "course_id"),
                row.getInt("number"),
                Rows.id(row, "host_id"),
                row.getString("place"),
                Rows.day(row, "from_on"),
                Rows.day(row, "to_on"),
                row.getInt("seats"),
                row.getInt("lent"),
                row.getString("instructor"),
                standing,
                row.getString("reason"));
    }
}
