package org.corespond.training;

import static org.corespond.training.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats of classes, and what was recorded of each: time attended and scores. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Seats {
    private final JdbcClient jdbc;
    private final Learners learners;

    Seats(JdbcClient jdbc, Learners learners) {
        this.jdbc = jdbc;
        this.learners = learners;
    }

    /** What was recorded of a seat. */
    record Attended(
            UUID seat,
            int minutes,
            @Nullable Integer pre,
            @Nullable Integer post) {}

    void add(Seat seat, Instant at) {
        jdbc.sql("""
                insert into training.seat (id, community_id, class_id, learner_id, borrowed, signed_up_at, signed_up_by)
                values (:id, kernel.current_community(), :class, :learner, :borrowed, :at, kernel.current_account())
                """)
                .param("id", seat.id())
                .param("class", seat.classId())
                .param("learner", seat.learner().id())
                .param("borrowed", seat.borrowed())
                .param("at", utc(at))
                .update();
    }

    void giveBack(UUID seat, Instant at) {
        jdbc.sql("update training.seat set given_back_at = :at where id = :id and given_back_at is null")
                .param("id", seat)
                .param("at", utc(at))
                .update();
    }

    void record(UUID id, Attended attended, Instant at) {
        jdbc.sql("""
                insert into training.attendance (id, community_id, seat_id, minutes, pre, post, recorded_at,
                        recorded_by)
                values (:id, kernel.current_community(), :seat, :minutes, cast(:pre as int), cast(:post as int), :at,
                        kernel.current_account())
                """)
                .param("id", id)
                .param("seat", attended.seat())
                .param("minutes", attended.minutes())
                .param("pre", attended.pre())
                .param("post", attended.post())
                .param("at", utc(at))
                .update();
    }

    /** The seats of a class that are taken, by the name of who sits there. */
    List<Seat> list(UUID courseClass) {
        return read("s.class_id = :id", courseClass);
    }

    /** Every seat that is taken, also of classes that are over. */
    List<Seat> list() {
        return read("true", new UUID(0, 0));
    }

    private List<Seat> read(String which, UUID id) {
        Map<UUID, Learner> known = learners.list().stream().collect(Collectors.toMap(Learner::id, Function.identity()));
        return jdbc
                .sql("""
                select s.id, s.class_id, s.learner_id, s.borrowed, a.minutes, a.pre, a.post
                from training.seat s
                     left join lateral (select * from training.attendance t where t.seat_id = s.id
                                        order by t.recorded_at desc, t.id desc limit 1) a on true
                where s.given_back_at is null and
                """ + which)
                .param("id", id)
                .query((row, n) -> seat(row, known.get(Rows.id(row, "learner_id"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(
                                (Seat seat) -> seat.learner().name())
                        .thenComparing(Seat::id))
                .toList();
    }

    private static Seat seat(ResultSet row, @Nullable Learner learner) throws SQLException {
        return new Seat(
                Rows.id(row, "id"),
                Rows.id(row, "class_id"),
                java.util.Objects.requireNonNull(learner),
                row.getBoolean("borrowed"),
                Rows.maybeNumber(row, "minutes"),
                Rows.maybeNumber(row, "pre"),
                Rows.maybeNumber(row, "post"));
    }
}
