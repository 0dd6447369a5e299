package org.corespond.sharing.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.keys.KeyClass;
import org.corespond.sharing.retention.Erasure.Answer;
import org.corespond.sharing.retention.Erasure.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders to erase and legal holds of my agency, append-only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Erasures {
    private static final String SELECT = """
            select o.id, o.subject_id, o.classes, o.ground, o.reference, o.account_id, o.ordered_at, a.confirmed,
                   a.account_id as answered_by, a.at, a.note
            from sharing.erasure_order o left join sharing.erasure_answer a on a.order_id = o.id
            where o.agency_id = kernel.current_agency()
            """;

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Erasure erasure) {
        jdbc.sql("""
                insert into sharing.erasure_order (id, community_id, agency_id, account_id, subject_id, classes, ground,
                        reference, ordered_at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :subject,
                        :classes, :ground, :reference, :at)
                """)
                .param("id", erasure.id())
                .param("subject", erasure.subject())
                .param("classes", erasure.classes().stream().map(Enum::name).toArray(String[]::new))
                .param("ground", erasure.ground().name())
                .param("reference", erasure.reference())
                .param("at", utc(erasure.orderedAt()))
                .update();
    }

    /** False when somebody has answered already. */
    boolean answer(UUID order, boolean confirmed, String note, Instant at) {
        return jdbc.sql("""
                insert into sharing.erasure_answer (order_id, community_id, agency_id, account_id, confirmed, note, at)
                values (:order, kernel.current_community(), kernel.current_agency(), kernel.current_account(),
                        :confirmed, :note, :at) on conflict do nothing
                """)
                        .param("order", order)
                        .param("confirmed", confirmed)
                        .param("note", note)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Erasure> list() {
        return jdbc.sql(SELECT + " order by o.ordered_at desc")
                .query(Erasures::erasure)
                .list();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql(SELECT + " and o.id = :id")
                .param("id", id)
                .query(Erasures::erasure)
                .optional();
    }

    void hold(UUID id, UUID subject, String matter, Instant at) {
        jdbc.sql("""
                insert into sharing.legal_hold (id, community_id, agency_id, account_id, subject_id, matter, placed_at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :subject,
                        :matter, :at)
                """)
                .param("id", id)
                .param("subject", subject)
                .param("matter", matter)
                .param("at", utc(at))
                .update();
    }

    void endHold(UUID hold, Instant at) {
        jdbc.sql("""
                insert into sharing.legal_hold_end (hold_id, community_id, agency_id, account_id, at)
                select id, community_id, agency_id, kernel.current_account(), :at from sharing.legal_hold
                where id = :hold and agency_id = kernel.current_agency() on conflict do nothing
                """).param("hold", hold).param("at", utc(at)).update();
    }

    List<LegalHold> listHolds() {
        return jdbc.sql("""
                select h.id, h.subject_id, h.matter, h.placed_at, e.at as ended_at from sharing.legal_hold h
                left join sharing.legal_hold_end e on e.hold_id = h.id
                where h.agency_id = kernel.current_agency() order by h.placed_at desc
                """)
                .query((row, n) -> new LegalHold(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("matter"),
                        instant(row, "placed_at"),
                        instantOrNull(row, "ended_at")))
                .list();
    }

    private static Erasure erasure(ResultSet row, int n) throws SQLException {
        Instant answered = instantOrNull(row, "at");
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                Arrays.stream((String[]) row.getArray("classes").getArray())
                        .map(KeyClass::valueOf)
                        .collect(Collectors.toSet()),
                Ground.valueOf(row.getString("ground")),
                row.getString("reference"),
                row.getObject("account_id", UUID.class),
                instant(row, "ordered_at"),
                answered == null
                        ? null
                        : new Answer(
                                row.getBoolean("confirmed"),
                                row.getObject("answered_by", UUID.class),
                                answered,
                                row.getString("note")));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
