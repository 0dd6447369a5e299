package org.corespond.sharing.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corespond.sharing.ImportedFacts.Count;
import org.corespond.sharing.sealing.SealOrder.Answer;
import org.corespond.sharing.sealing.SealOrder.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders of my agency, append-only, and the notices that they sent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealOrders {
    private static final String SELECT = """
            select o.*, a.confirmed, a.account_id as answered_by, a.at as answered_at, a.note, a.records,
                   array(select i.source from sharing.seal_imported i where i.order_id = o.id order by i.source) as sources,
                   array(select i.facts from sharing.seal_imported i where i.order_id = o.id order by i.source) as facts
            from sharing.seal_order o left join sharing.seal_answer a on a.order_id = o.id
            where o.agency_id = kernel.current_agency()
            """;

    private final JdbcClient jdbc;

    SealOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SealOrder order) {
        jdbc.sql("""
                insert into sharing.seal_order (id, community_id, agency_id, account_id, court, number, ordered_on, event_on,
                        destroy, due_on, events, episodes, persons, taken_at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :court,
                        :number, :ordered, :event, :destroy, :due, :events, :episodes, :persons, :at)
                """)
                .param("id", order.id())
                .param("court", order.court())
                .param("number", order.number())
                .param("ordered", order.orderedOn())
                .param("event", order.eventOn())
                .param("destroy", order.destroy())
                .param("due", order.dueOn())
                .param("events", order.events().toArray(UUID[]::new))
                .param("episodes", order.episodes().toArray(UUID[]::new))
                .param("persons", order.persons().toArray(UUID[]::new))
                .param("at", utc(order.takenAt()))
                .update();
    }

    /** False when somebody has answered already. */
    boolean answer(UUID order, Answer answer) {
        return jdbc.sql("""
                insert into sharing.seal_answer (order_id, community_id, agency_id, account_id, confirmed, note, records, at)
                values (:order, kernel.current_community(), kernel.current_agency(), kernel.current_account(),
                        :confirmed, :note, :records, :at) on conflict do nothing
                """)
                        .param("order", order)
                        .param("confirmed", answer.confirmed())
                        .param("note", answer.note())
                        .param("records", answer.records())
                        .param("at", utc(answer.at()))
                        .update()
                == 1;
    }

    /** What was taken out of the measures, for the certificate. */
    void imported(UUID order, Count count) {
        jdbc.sql("""
                insert into sharing.seal_imported (order_id, community_id, agency_id, source, facts)
                values (:order, kernel.current_community(), kernel.current_agency(), :source, :facts)
                """)
                .param("order", order)
                .param("source", count.source())
                .param("facts", count.facts())
                .update();
    }

    /** Tells every agency that the log of disclosures names for these episodes and persons. */
    void tell(SealOrder order, Instant at) {
        jdbc.sql("""
                insert into sharing.seal_notice (order_id, recipient_id, community_id, agency_id, court, number, destroy,
                        episodes, at)
                select distinct :order, d.recipient_id, d.community_id, d.custodian_id, :court, :number, :destroy,
                       cast(:episodes as uuid[]), cast(:at as timestamptz)
                from sharing.decision d
                where d.permit and d.custodian_id = kernel.current_agency()
                  and d.recipient_id <> kernel.current_agency()
                  and (d.incident_id = any (:episodes) or d.subject_id = any (:persons))
                """)
                .param("order", order.id())
                .param("court", order.court())
                .param("number", order.number())
                .param("destroy", order.destroy())
                .param("episodes", order.episodes().toArray(UUID[]::new))
                .param("persons", order.persons().toArray(UUID[]::new))
                .param("at", utc(at))
                .update();
    }

    List<SealOrder> list() {
        Map<UUID, List<Told>> told = told();
        return jdbc.sql(SELECT + " order by o.taken_at desc")
                .query((row, n) -> order(row, told))
                .list();
    }

    Optional<SealOrder> find(UUID id) {
        Map<UUID, List<Told>> told = told();
        return jdbc.sql(SELECT + " and o.id = :id")
                .param("id", id)
                .query((row, n) -> order(row, told))
                .optional();
    }

    /** Who read what is sealed, for which purpose. */
    void opened(UUID order, SealOrder.Purpose purpose, String note, Instant at) {
        jdbc.sql("""
                insert into sharing.seal_opened (order_id, community_id, agency_id, account_id, purpose, note, at)
                values (:order, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :purpose,
                        :note, :at)
                """)
                .param("order", order)
                .param("purpose", purpose.name())
                .param("note", note)
                .param("at", utc(at))
                .update();
    }

    /** To my agency. */
    List<SealNotice> listNotices() {
        return jdbc.sql("""
                select n.*, d.at as done_at from sharing.seal_notice n
                left join sharing.seal_notice_done d on d.order_id = n.order_id and d.agency_id = n.recipient_id
                where n.recipient_id = kernel.current_agency() order by n.at desc
                """)
                .query((row, n) -> new SealNotice(
                        row.getObject("order_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getString("court"),
                        row.getString("number"),
                        row.getBoolean("destroy"),
                        ids(row, "episodes"),
                        instant(row, "at"),
                        instantOrNull(row, "done_at")))
                .list();
    }

    void noticeDone(UUID order, String note, Instant at) {
        jdbc.sql("""
                insert into sharing.seal_notice_done (order_id, community_id, agency_id, sender_id, account_id, note, at)
                select order_id, community_id, recipient_id, agency_id, kernel.current_account(), :note, :at
                from sharing.seal_notice where order_id = :order and recipient_id = kernel.current_agency()
                on conflict do nothing
                """)
                .param("order", order)
                .param("note", note)
                .param("at", utc(at))
                .update();
    }

    private Map<UUID, List<Told>> told() {
        record Row(UUID order, Told told) {}
        return jdbc
                .sql("""
                select n.order_id, n.recipient_id, d.at as done_at from sharing.seal_notice n
                left join sharing.seal_notice_done d on d.order_id = n.order_id and d.agency_id = n.recipient_id
                where n.agency_id = kernel.current_agency()
                """)
                .query((row, n) -> new Row(
                        row.getObject("order_id", UUID.class),
                        new Told(row.getObject("recipient_id", UUID.class), instantOrNull(row, "done_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::order, Collectors.mapping(Row::told, Collectors.toList())));
    }

    private static SealOrder order(ResultSet row, Map<UUID, List<Told>> told) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant answered = instantOrNull(row, "answered_at");
        return new SealOrder(
                id,
                row.getString("court"),
                row.getString("number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("event_on", LocalDate.class),
                row.getBoolean("destroy"),
                row.getObject("due_on", LocalDate.class),
                ids(row, "events"),
                ids(row, "episodes"),
                ids(row, "persons"),
                row.getObject("account_id", UUID.class),
                instant(row, "taken_at"),
                answered == null
                        ? null
                        : new Answer(
                                row.getBoolean("confirmed"),
                                row.getObject("answered_by", UUID.class),
                                answered,
                                row.getString("note"),
                                row.getInt("records")),
                told.getOrDefault(id, List.of()),
                counts(row));
    }

    private static List<Count> counts(ResultSet row) throws SQLException {
        String[] sources = (String[]) row.getArray("sources").getArray();
        Long[] facts = (Long[]) row.getArray("facts").getArray();
        return IntStream.range(0, sources.length)
                .mapToObj(at -> new Count(sources[at], facts[at]))
                .toList();
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
