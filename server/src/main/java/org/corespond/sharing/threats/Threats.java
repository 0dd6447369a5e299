package org.corespond.sharing.threats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.Opened;
import org.corespond.keys.Seals;
import org.corespond.sharing.WaitingWarnings.Waiting;
import org.corespond.sharing.threats.Threat.Harm;
import org.corespond.sharing.threats.Threat.Imminence;
import org.corespond.sharing.threats.Threat.Prevention;
import org.corespond.sharing.threats.Threat.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Statements of threats, append-only: my agency's own, and what the recipient may know of one. */
@Component
@Transactional
class Threats {
    private static final String SELECT = """
            select t.*, r.at as released_at,
                   (select min(d.at) from sharing.decision d
                    where d.record_id = t.id and d.permit and d.recipient_id = t.recipient_id) as read_at
            from sharing.threat t left join sharing.threat_release r on r.threat_id = t.id
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    Threats(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** What the gate needs to know of a belief. */
    record Belief(
            Set<String> asserted, boolean part2, @Nullable Instant releasedAt, Instant until) {}

    void add(Threat threat) {
        Map<String, String> lines = new TreeMap<>();
        threat.lines().forEach((line, text) -> lines.put(line.name(), text));
        jdbc.sql("""
                insert into sharing.threat (id, community_id, agency_id, account_id, subject_id, incident_id,
                        incident_name, recipient_id, told_sealed, threatened_sealed, harm, imminence, source, prevention,
                        asserted, part2, lines_sealed, located, stated_at, until_at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :subject,
                        :incident, :name, :recipient, :told, :threatened, :harm, :imminence, :source, :prevention,
                        :asserted, :part2, :lines, :located, :at, :until)
                """)
                .param("id", threat.id())
                .param("subject", threat.subject())
                .param("incident", threat.incident())
                .param("name", threat.incidentName())
                .param("recipient", threat.recipient())
                .param("told", sealed(threat, "told", threat.told()), Types.BINARY)
                .param("threatened", sealed(threat, "threatened", threat.threatened()))
                .param("harm", threat.harm().name())
                .param("imminence", names(threat.imminence()))
                .param("source", threat.source().name())
                .param("prevention", names(threat.prevention()))
                .param("asserted", threat.asserted().toArray(String[]::new))
                .param("part2", threat.part2())
                .param("lines", sealed(threat, "lines", JsonMapper.shared().writeValueAsString(lines)))
                .param("located", threat.lines().containsKey(Line.LOCATION))
                .param("at", utc(threat.statedAt()))
                .param("until", utc(threat.until()))
                .update();
    }

    private byte @Nullable [] sealed(Threat threat, String column, @Nullable String words) {
        return seals.seal(ThreatWords.THREAT, column, threat.id(), words);
    }

    boolean release(UUID threat, Instant at) {
        return jdbc.sql("""
                insert into sharing.threat_release (threat_id, community_id, agency_id, account_id, at)
                values (:id, kernel.current_community(), kernel.current_agency(), kernel.current_account(), :at)
                on conflict do nothing
                """).param("id", threat).param("at", utc(at)).update() == 1;
    }

    /** My agency's own. */
    @Transactional(readOnly = true)
    Optional<Threat> find(UUID id) {
        return seals.find(
                jdbc.sql(SELECT + " where t.id = :id and t.agency_id = kernel.current_agency()")
                        .param("id", id),
                ThreatWords.THREAT,
                Threats::threat);
    }

    /** My agency's own of the last days, the newest first. */
    @Transactional(readOnly = true)
    List<Threat> listOurs(Instant since) {
        return seals.list(jdbc.sql(SELECT + """
                 where t.agency_id = kernel.current_agency() and t.stated_at >= :since order by t.stated_at desc
                """).param("since", utc(since)), ThreatWords.THREAT, Threats::threat);
    }

    /** For my agency, until they run out; the newest first. */
    @Transactional(readOnly = true)
    List<Coming> listComing(Instant now) {
        return jdbc.sql("select * from sharing.threats_for_me() where until_at > :now order by released_at desc")
                .param("now", utc(now))
                .query(Threats::coming)
                .list();
    }

    /** For my agency, and not read by me: no release of it to my account is in the log. */
    @Transactional(readOnly = true)
    List<Waiting> listUnread(Instant now) {
        return jdbc.sql("""
                select t.id, t.until_at from sharing.threats_for_me() t
                where t.until_at > :now and not exists (select from sharing.decision d
                      where d.record_id = t.id and d.subject_id = t.subject_id and d.permit
                        and d.account_id = kernel.current_account())
                order by t.released_at desc
                """)
                .param("now", utc(now))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Coming> findComing(UUID id) {
        return jdbc.sql("select * from sharing.threats_for_me() where id = :id")
                .param("id", id)
                .query(Threats::coming)
                .optional();
    }

    /** The lines, once the gate has opened the row to this transaction; none of them when they were erased. */
    @Transactional(readOnly = true)
    Optional<Map<Line, String>> lines(UUID id) {
        return seals.find(
                jdbc.sql("select * from sharing.threat where id = :id").param("id", id),
                ThreatWords.THREAT,
                row -> Threats::lines);
    }

    /** The holder's about the person, for the acting agency. */
    Supplier<List<Belief>> beliefs(UUID subject, UUID holder, RoundTrip trip) {
        return trip.list(
                "select * from sharing.threat_beliefs(:subject, :holder)",
                Map.of("subject", subject, "holder", holder),
                (row, n) -> new Belief(
                        texts(row, "asserted"),
                        row.getBoolean("part2"),
                        instantOrNull(row, "released_at"),
                        instant(row, "until_at")));
    }

    private static Coming coming(ResultSet row, int n) throws SQLException {
        return new Coming(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getBoolean("located"),
                instant(row, "until_at"),
                instant(row, "released_at"));
    }

    private static Function<Opened, Threat> threat(ResultSet row) throws SQLException {
        Threat plain = new Threat(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("incident_name"),
                row.getObject("recipient_id", UUID.class),
                null,
                "",
                Harm.valueOf(row.getString("harm")),
                coded(row, "imminence", Imminence::valueOf),
                Source.valueOf(row.getString("source")),
                coded(row, "prevention", Prevention::valueOf),
                texts(row, "asserted"),
                row.getBoolean("part2"),
                Map.of(),
                instant(row, "stated_at"),
                instant(row, "until_at"),
                instantOrNull(row, "released_at"),
                instantOrNull(row, "read_at"));
        return words -> plain.saying(words.find("told"), words.text("threatened"), lines(words));
    }

    private static Map<Line, String> lines(Opened words) {
        Map<Line, String> lines = new EnumMap<>(Line.class);
        words.bytes("lines")
                .ifPresent(json -> JsonMapper.shared()
                        .readTree(json)
                        .properties()
                        .forEach(line -> lines.put(
                                Line.valueOf(line.getKey()), line.getValue().asString())));
        return lines;
    }

    private static String[] names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <T> Set<T> coded(ResultSet row, String column, Function<String, T> code) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(code)
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
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
