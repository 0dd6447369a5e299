package org.corespond.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.corespond.workgroup.Seat.Body;
import org.corespond.workgroup.Seat.BodyKind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bodies, seats, who holds them, and the coordinator of each agency. */
@Component
class Seats {
    private static final RowMapper<Body> BODY =
            (row, n) -> new Body(Rows.id(row, "id"), BodyKind.valueOf(row.getString("kind")), row.getString("name"));

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Body body, Instant at) {
        jdbc.sql("""
                insert into workgroup.body (id, community_id, kind, name, added_at)
                values (:id, kernel.current_community(), :kind, :name, :at)
                """)
                .param("id", body.id())
                .param("kind", body.kind().name())
                .param("name", body.name())
                .param("at", Rows.utc(at))
                .update();
    }

    void add(Seat seat, Instant at) {
        jdbc.sql("""
                insert into workgroup.seat (id, community_id, body_id, sector, title, agency_id, votes, added_at)
                values (:id, kernel.current_community(), :body, :sector, :title, :agency, :votes, :at)
                """)
                .param("id", seat.id())
                .param("body", seat.body().id())
                .param("sector", seat.sector().name())
                .param("title", seat.title())
                .param("agency", seat.agency())
                .param("votes", seat.votes())
                .param("at", Rows.utc(at))
                .update();
    }

    void close(UUID seat, Instant at) {
        jdbc.sql("update workgroup.seat set closed_at = :at where id = :id")
                .param("id", seat)
                .param("at", Rows.utc(at))
                .update();
    }

    void hold(UUID seat, Tenure tenure) {
        write(
                "insert into workgroup.holder (id, community_id, seat_id, name, account_id, from_on, until_on)",
                seat,
                tenure);
    }

    void coordinate(UUID agency, Tenure tenure) {
        write(
                "insert into workgroup.liaison (id, community_id, agency_id, name, account_id, from_on, until_on)",
                agency,
                tenure);
    }

    private void write(String into, UUID what, Tenure tenure) {
        jdbc.sql(into + " values (:id, kernel.current_community(), :what, :name, :account, :from, :until)")
                .param("id", tenure.id())
                .param("what", what)
                .param("name", tenure.name())
                .param("account", tenure.account())
                .param("from", tenure.from())
                .param("until", tenure.until())
                .update();
    }

    void leave(UUID tenure, LocalDate lastDay) {
        for (String table : List.of("workgroup.holder", "workgroup.liaison")) {
            jdbc.sql("update " + table + " set until_on = :day where id = :id")
                    .param("id", tenure)
                    .param("day", lastDay)
                    .update();
        }
    }

    /** Two who fill the same place follow each other. */
    void lock(UUID what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('workgroup' || cast(:what as text), 0))")
                .param("what", what)
                .query((row, n) -> n)
                .single();
    }

    List<Body> bodies() {
        return jdbc.sql("select * from workgroup.body order by kind = 'SUBCOMMITTEE', kind = 'COORDINATING', name")
                .query(BODY)
                .list();
    }

    Body body(UUID id) {
        return jdbc.sql("select * from workgroup.body where id = :id")
                .param("id", id)
                .query(BODY)
                .single();
    }

    List<Seat> list() {
        Map<UUID, List<Tenure>> holders =
                tenures("select *, seat_id as what from workgroup.holder order by from_on desc");
        Map<UUID, Body> bodies = new HashMap<>();
        bodies().forEach(body -> bodies.put(body.id(), body));
        return jdbc.sql("select * from workgroup.seat order by closed_at is not null, not votes, sector, title, id")
                .query((row, n) -> seat(row, Objects.requireNonNull(bodies.get(Rows.id(row, "body_id"))), holders))
                .list();
    }

    private static Seat seat(ResultSet row, Body body, Map<UUID, List<Tenure>> holders) throws SQLException {
        UUID id = Rows.id(row, "id");
        return new Seat(
                id,
                body,
                Sector.valueOf(row.getString("sector")),
                row.getString("title"),
                row.getObject("agency_id", UUID.class),
                row.getBoolean("votes"),
                row.getObject("closed_at") == null,
                holders.getOrDefault(id, List.of()));
    }

    Seat get(UUID id) {
        return list().stream().filter(seat -> seat.id().equals(id)).findFirst().orElseThrow();
    }

    List<Seat> of(UUID body) {
        return list().stream()
                .filter(seat -> seat.open() && seat.body().id().equals(body))
                .toList();
    }

    /** By agency, the latest first. */
    Map<UUID, List<Tenure>> coordinators() {
        return tenures("select *, agency_id as what from workgroup.liaison order by from_on desc");
    }

    private Map<UUID, List<Tenure>> tenures(String sql) {
        Map<UUID, List<Tenure>> all = new HashMap<>();
        jdbc.sql(sql)
                .query((row, n) -> all.computeIfAbsent(Rows.id(row, "what"), none -> new ArrayList<>())
                        .add(new Tenure(
                                Rows.id(row, "id"),
                                row.getString("name"),
                                row.getObject("account_id", UUID.class),
                                Rows.day(row, "from_on"),
                                row.getObject("until_on", LocalDate.class))))
                .list();
        return all;
    }
}
