package org.corespond.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs of assessments with their meetings and signatures; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Runs {
    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, Instrument instrument) {
        jdbc.sql("""
                insert into assessment.run (id, community_id, code, form_id, number, opened_at, opened_by)
                values (:id, kernel.current_community(), :code, :form, :number, :at, :by)
                """)
                .param("id", id)
                .param("code", instrument.code())
                .param("form", instrument.form())
                .param("number", instrument.version())
                .param("at", now())
                .param("by", CurrentActor.get().name())
                .update();
    }

    /** The latest first. */
    List<Run> list() {
        return jdbc.sql("select * from assessment.run order by opened_at desc, id desc limit 100")
                .query(this::run)
                .list();
    }

    Run get(UUID id) {
        return jdbc.sql("select * from assessment.run where id = :id")
                .param("id", id)
                .query(this::run)
                .optional()
                .orElseThrow();
    }

    /** One after the other: two who hand in or sign at once follow each other. */
    Run lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('assessment.run ' || cast(:id as text), 0))")
                .param("id", id)
                .query((row, n) -> id)
                .single();
        return get(id);
    }

    void handIn(UUID run, View view) {
        jdbc.sql("""
                insert into assessment.hand_in (run_id, side, community_id, by_name, at)
                values (:run, :side, kernel.current_community(), :by, :at)
                """)
                .param("run", run)
                .param("side", view.name())
                .param("by", CurrentActor.get().name())
                .param("at", now())
                .update();
    }

    void meet(UUID run, Run.Meeting meeting) {
        jdbc.sql("""
                insert into assessment.meeting (community_id, run_id, held_on, people, notes, by_name, at)
                values (kernel.current_community(), :run, :on, :people, :notes, :by, :at)
                """)
                .param("run", run)
                .param("on", meeting.heldOn())
                .param("people", meeting.people())
                .param("notes", meeting.notes())
                .param("by", CurrentActor.get().name())
                .param("at", now())
                .update();
    }

    void sign(UUID run, Run.Signed signed) {
        jdbc.sql("""
                insert into assessment.signature (run_id, side, community_id, signer, capacity, signed_on, hash, by_name,
                        at)
                values (:run, :side, kernel.current_community(), :signer, :capacity, :on, :hash, :by, :at)
                """)
                .param("run", run)
                .param("side", signed.view().name())
                .param("signer", signed.signer())
                .param("capacity", signed.capacity())
                .param("on", signed.on())
                .param("hash", signed.hash())
                .param("by", CurrentActor.get().name())
                .param("at", now())
                .update();
    }

    private Run run(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Run(
                id,
                row.getString("code"),
                row.getObject("form_id", UUID.class),
                row.getInt("number"),
                time(row, "opened_at"),
                handedIn(id),
                meeting(id),
                signatures(id));
    }

    private List<Run.HandedIn> handedIn(UUID run) {
        return jdbc.sql("select * from assessment.hand_in where run_id = :run order by at")
                .param("run", run)
                .query((row, n) -> new Run.HandedIn(
                        View.valueOf(row.getString("side")), row.getString("by_name"), time(row, "at")))
                .list();
    }

    private Run.@Nullable Meeting meeting(UUID run) {
        return jdbc.sql("select * from assessment.meeting where run_id = :run order by id desc limit 1")
                .param("run", run)
                .query((row, n) -> new Run.Meeting(
                        row.getObject("held_on", LocalDate.class), row.getString("people"), row.getString("notes")))
                .optional()
                .orElse(null);
    }

    private List<Run.Signed> signatures(UUID run) {
        return jdbc.sql("select * from assessment.signature where run_id = :run order by at, side")
                .param("run", run)
                .query((row, n) -> new Run.Signed(
                        View.valueOf(row.getString("side")),
                        row.getString("signer"),
                        row.getString("capacity"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("hash")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
