package org.corespond.calls;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calls of my agency and what was said on them, append-only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Calls {
    private final JdbcClient jdbc;
    private final Seals seals;

    Calls(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** False when this call is already there: the same new call was asked for twice. */
    boolean add(UUID id, CallLine line, Screening screening, Instant at) {
        return jdbc.sql("""
                insert into calls.call (id, community_id, agency_id, line, received_at, taken_by, protocol_id,
                        protocol_version)
                values (:id, kernel.current_community(), kernel.current_agency(), :line, :at, kernel.current_account(),
                        :protocol, :version)
                on conflict (id) do nothing
                """)
                        .param("id", id)
                        .param("line", line.name())
                        .param("at", utc(at))
                        .param("protocol", screening.id())
                        .param("version", screening.version())
                        .update()
                == 1;
    }

    /** A call of my own agency; a NoSuchElementException for any other. */
    Call get(UUID id) {
        return jdbc.sql("select * from calls.call where id = :id and agency_id = kernel.current_agency()")
                .param("id", id)
                .query(Calls::call)
                .optional()
                .orElseThrow();
    }

    /**
     * Lets changes of one call follow each other until the transaction ends; what is asked after it sees the last one. All
     * of it is about this call, so one plan does for every call: to plan anew costs more than to read.
     */
    void lock(UUID id, RoundTrip trip) {
        trip.say("""
                select pg_advisory_xact_lock(hashtextextended(:id, 0)),
                       set_config('plan_cache_mode', 'force_generic_plan', true)
                """, Map.of("id", id.toString()));
    }

    /** Everything that was said, in order. */
    List<Sheet.Entry> entries(UUID call) {
        return seals.list(jdbc.sql("""
                select call_id, field, codes, codes_sealed, at from calls.answer where call_id = :call order by id
                """).param("call", call), Calls::entry);
    }

    /** What stands now; what was said before in a field is not opened again. */
    Supplier<Sheet> sheet(UUID call, RoundTrip trip) {
        Supplier<List<Sheet.Entry>> latest = seals.list(trip, """
                select call_id, field, codes, codes_sealed, at
                from (select a.*, row_number() over (partition by field order by id desc) as ago
                      from calls.answer a where call_id = :call) a
                where ago = 1 or field like 'q.%' order by id
                """, Map.of("call", call), Calls::entry);
        return () -> Sheet.of(latest.get());
    }

    /** The answers to the screening of many calls; they stand plain, and no key is asked for. */
    Map<UUID, Answers> answers(Collection<UUID> calls) {
        record Row(UUID call, Sheet.Entry entry) {}
        return jdbc
                .sql("""
                select call_id, field, codes, at from calls.answer
                where call_id = any (:calls) and field like 'q.%' order by id
                """)
                .param("calls", calls.toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        row.getObject("call_id", UUID.class),
                        new Sheet.Entry(
                                row.getString("field"),
                                List.of((String[]) row.getArray("codes").getArray()),
                                instant(row, "at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::call,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::entry, Collectors.toList()),
                                entries -> Sheet.of(entries).answers())));
    }

    private static Supplier<Sheet.Entry> entry(ResultSet row, Seals.Opener opener) throws SQLException {
        String field = row.getString("field");
        Instant at = instant(row, "at");
        Array plain = row.getArray("codes");
        if (plain != null) {
            Sheet.Entry entry = new Sheet.Entry(field, List.of((String[]) plain.getArray()), at);
            return () -> entry;
        }
        Opened words = opener.of(CallWords.of(field).orElseThrow());
        return () -> new Sheet.Entry(field, List.of(words.text("codes")), at);
    }

    /** The screening that a call became an episode with, from then on. */
    void route(UUID call, UUID episode, Instant at) {
        jdbc.sql("""
                insert into calls.routing (call_id, episode_id, community_id, agency_id, at)
                values (:call, :episode, kernel.current_community(), kernel.current_agency(), :at)
                """)
                .param("call", call)
                .param("episode", episode)
                .param("at", utc(at))
                .update();
    }

    Optional<UUID> episodeOf(UUID call) {
        return jdbc.sql("select episode_id from calls.routing where call_id = :call")
                .param("call", call)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> callOf(UUID episode) {
        return jdbc.sql("select call_id from calls.routing where episode_id = :episode")
                .param("episode", episode)
                .query(UUID.class)
                .optional();
    }

    /** The call of an episode, whose it is, and whether its episode was handed over to my agency. */
    record Handed(UUID id, @Nullable UUID holder, boolean handedOver) {}

    Optional<Handed> handed(UUID episode) {
        return jdbc.sql("""
                select r.call_id, r.agency_id, exists (select 1 from calls.shared_with s
                        where s.call_id = r.call_id and s.agency_id = kernel.current_agency()) as handed_over
                from calls.routing r where r.episode_id = :episode
                """)
                .param("episode", episode)
                .query((row, n) -> new Handed(
                        row.getObject("call_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getBoolean("handed_over")))
                .optional();
    }

    /** An agency accepted the episode of a call: a reason for the gate to tell it what was said. */
    void share(UUID call, UUID agency, Instant at) {
        jdbc.sql("""
                insert into calls.shared_with (call_id, community_id, agency_id, since)
                values (:call, kernel.current_community(), :agency, :at) on conflict do nothing
                """)
                .param("call", call)
                .param("agency", agency)
                .param("at", utc(at))
                .update();
    }

    /** A call that my agency took, or that the gate is showing it. */
    Optional<Call> findSeen(UUID id) {
        return jdbc.sql("select * from calls.call where id = :id")
                .param("id", id)
                .query(Calls::call)
                .optional();
    }

    /** Calls of my agency that nobody ended, the oldest first. */
    List<Call> listOpen() {
        return jdbc.sql("""
                select c.* from calls.call c
                where c.agency_id = kernel.current_agency()
                  and not exists (select 1 from calls.ending e where e.call_id = c.id)
                order by c.received_at limit 200
                """).query(Calls::call).list();
    }

    /** Calls of my agency that ended since, the latest first. */
    List<Call> listEndedSince(Instant since) {
        return jdbc.sql("""
                select c.* from calls.call c join calls.ending e on e.call_id = c.id
                where c.agency_id = kernel.current_agency() and e.at >= :since
                order by e.at desc limit 50
                """).param("since", utc(since)).query(Calls::call).list();
    }

    /** Calls of my agency that came in within the span, in order. */
    List<Call> listReceived(Instant from, Instant to) {
        return jdbc.sql("""
                select * from calls.call
                where agency_id = kernel.current_agency() and received_at >= :from and received_at < :to
                order by received_at, number
                """)
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Calls::call)
                .list();
    }

    /** Calls of my agency that came in within the span and became an episode; of those shared with an agency, or all. */
    List<UUID> listRouted(Instant from, Instant to, @Nullable UUID sharedWith, int most) {
        return jdbc.sql("""
                select c.id from calls.call c join calls.routing r on r.call_id = c.id
                where c.agency_id = kernel.current_agency() and c.received_at >= :from and c.received_at < :to
                  and (cast(:other as uuid) is null
                       or exists (select 1 from calls.shared_with s
                                  where s.call_id = c.id and s.agency_id = cast(:other as uuid)))
                order by c.received_at, c.number limit :most
                """)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("other", sharedWith)
                .param("most", most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Call call(ResultSet row, int n) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getLong("number"),
                CallLine.valueOf(row.getString("line")),
                instant(row, "received_at"),
                row.getObject("taken_by", UUID.class),
                row.getString("protocol_id"),
                row.getInt("protocol_version"));
    }
}
