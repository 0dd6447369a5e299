package org.corespond.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.kernel.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Agreements with their versions, clauses and signatures; all of it is appended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Papers {
    private static final TypeReference<List<Provision>> PROVISIONS = new TypeReference<>() {};

    /** One question for all of it: each version with a line for each clause and each signature. */
    private static final String SELECT = """
            select v.*, a.kind, t.at as ended_at, t.reason, p.*
            from agreements.agreement a
                 join agreements.version v on v.agreement_id = a.id
                 left join agreements.termination t on t.agreement_id = a.id
                 left join lateral (
                    select c.id as clause, c.position, c.parties as between_parties, c.purposes, c.classes, c.fields,
                            c.from_at as clause_from, c.until_at as clause_until, cast(null as uuid) as party,
                            null as signer, null as capacity, cast(null as timestamptz) as signed_at
                    from agreements.clause c where c.agreement_id = v.agreement_id and c.number = v.number
                    union all
                    select null, null, null, null, null, null, null, null, s.party, s.signer, s.capacity, s.signed_at
                    from agreements.signature s where s.agreement_id = v.agreement_id and s.number = v.number) p on true
            where %s order by v.agreement_id, v.number desc, p.position, p.signed_at, p.party
            """;

    private static final String NAMING =
            "a.id in (select w.agreement_id from agreements.version w where w.parties @> array[cast(:id as uuid)])";

    private static final ResultSetExtractor<List<Paper>> PAPERS = Papers::read;

    private record Row(UUID agreement, Version version, Paper.@Nullable Ending ended) {
        Row with(List<Clause> clauses, List<Signature> signatures) {
            Terms bare = version.terms();
            Terms terms = new Terms(
                    bare.kind(), bare.title(), bare.parties(), bare.from(), bare.until(), clauses, bare.provisions());
            return new Row(
                    agreement,
                    new Version(version.number(), terms, version.hash(), version.writtenAt(), signatures),
                    ended);
        }
    }

    private record Key(UUID agreement, int number) {}

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String kind, Instant at) {
        jdbc.sql("""
                insert into agreements.agreement (id, community_id, kind, added_at, added_by)
                values (:id, kernel.current_community(), :kind, :at, kernel.current_account())
                """).param("id", id).param("kind", kind).param("at", utc(at)).update();
    }

    void add(UUID agreement, int number, Terms terms, Instant at) {
        jdbc.sql("""
                insert into agreements.version (agreement_id, number, community_id, title, parties, from_at, until_at,
                        hash, provisions, written_at, written_by)
                values (:agreement, :number, kernel.current_community(), :title, :parties, :from, :until, :hash,
                        cast(:provisions as jsonb), :at, kernel.current_account())
                """)
                .param("agreement", agreement)
                .param("number", number)
                .param("title", terms.title())
                .param("parties", terms.parties().toArray(UUID[]::new))
                .param("from", utc(terms.from()))
                .param("until", utc(terms.until()))
                .param("hash", terms.hash())
                .param("provisions", JsonMapper.shared().writeValueAsString(terms.provisions()))
                .param("at", utc(at))
                .update();
        for (int i = 0; i < terms.clauses().size(); i++) {
            add(new Key(agreement, number), i + 1, terms.clauses().get(i));
        }
    }

    private void add(Key version, int position, Clause clause) {
        jdbc.sql("""
                insert into agreements.clause (id, agreement_id, number, position, community_id, parties, purposes,
                        classes, fields, from_at, until_at)
                values (:id, :agreement, :number, :position, kernel.current_community(), :parties, :purposes, :classes,
                        :fields, :from, :until)
                """)
                .param("id", clause.id())
                .param("agreement", version.agreement())
                .param("number", version.number())
                .param("position", position)
                .param("parties", clause.parties().toArray(UUID[]::new))
                .param("purposes", clause.purposes().toArray(String[]::new))
                .param("classes", clause.classes().toArray(String[]::new))
                .param("fields", clause.fields().toArray(String[]::new))
                .param("from", utc(clause.from()))
                .param("until", utc(clause.until()))
                .update();
    }

    /** The hash of the text as it is now, so that nobody can say later that another one was signed. */
    void sign(UUID agreement, Version version, Signature signature, Instant recordedAt) {
        jdbc.sql("""
                insert into agreements.signature (agreement_id, number, party, community_id, signer, capacity,
                        signed_at, hash, recorded_at, recorded_by)
                values (:agreement, :number, :party, kernel.current_community(), :signer, :capacity, :at, :hash,
                        :recorded, kernel.current_account())
                """)
                .param("agreement", agreement)
                .param("number", version.number())
                .param("party", signature.party())
                .param("signer", signature.signer())
                .param("capacity", signature.capacity())
                .param("at", utc(signature.at()))
                .param("hash", version.terms().hash())
                .param("recorded", utc(recordedAt))
                .update();
    }

    void end(UUID agreement, Paper.Ending ending) {
        jdbc.sql("""
                insert into agreements.termination (agreement_id, community_id, at, reason, recorded_by)
                values (:agreement, kernel.current_community(), :at, :reason, kernel.current_account())
                """)
                .param("agreement", agreement)
                .param("at", utc(ending.at()))
                .param("reason", ending.reason())
                .update();
    }

    Paper get(UUID id) {
        return find(id).orElseThrow();
    }

    Optional<Paper> find(UUID id) {
        return read("a.id = :id", id).stream().findFirst();
    }

    List<Paper> list() {
        return read("true", Terms.OPERATOR);
    }

    /** Also those that no longer name it: a version without it may have replaced one with it. */
    List<Paper> everNaming(UUID agency) {
        return read(NAMING, agency);
    }

    /** The same, read together with what others ask. */
    Supplier<List<Paper>> everNaming(UUID agency, RoundTrip trip) {
        return trip.ask(SELECT.formatted(NAMING), Map.of("id", agency), PAPERS);
    }

    private List<Paper> read(String which, UUID id) {
        return jdbc.sql(SELECT.formatted(which)).param("id", id).query(PAPERS);
    }

    private static List<Paper> read(ResultSet row) throws SQLException {
        Map<Key, Row> versions = new LinkedHashMap<>();
        Map<Key, List<Clause>> clauses = new LinkedHashMap<>();
        Map<Key, List<Signature>> signatures = new LinkedHashMap<>();
        while (row.next()) {
            Key key = key(row);
            if (!versions.containsKey(key)) {
                versions.put(key, row(row));
            }
            if (row.getObject("clause") != null) {
                clauses.computeIfAbsent(key, none -> new ArrayList<>()).add(clause(row));
            }
            if (row.getObject("party") != null) {
                signatures.computeIfAbsent(key, none -> new ArrayList<>()).add(signature(row));
            }
        }
        List<Row> rows = new ArrayList<>();
        versions.forEach((key, bare) ->
                rows.add(bare.with(clauses.getOrDefault(key, List.of()), signatures.getOrDefault(key, List.of()))));
        return papers(rows);
    }

    private static List<Paper> papers(Collection<Row> rows) {
        Map<UUID, List<Row>> byAgreement = new LinkedHashMap<>();
        rows.forEach(row -> byAgreement
                .computeIfAbsent(row.agreement(), none -> new ArrayList<>())
                .add(row));
        return byAgreement.entrySet().stream()
                .map(it -> new Paper(
                        it.getKey(),
                        it.getValue().stream().map(Row::version).toList(),
                        it.getValue().getFirst().ended()))
                .toList();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject("agreement_id", UUID.class), row.getInt("number"));
    }

    private static Row row(ResultSet row) throws SQLException {
        Terms terms = new Terms(
                row.getString("kind"),
                row.getString("title"),
                new TreeSet<>(List.of((UUID[]) row.getArray("parties").getArray())),
                time(row, "from_at"),
                instant(row, "until_at"),
                List.of(),
                JsonMapper.shared().readValue(row.getString("provisions"), PROVISIONS));
        Instant ended = instant(row, "ended_at");
        Version version =
                new Version(row.getInt("number"), terms, row.getString("hash"), time(row, "written_at"), List.of());
        return new Row(
                row.getObject("agreement_id", UUID.class),
                version,
                ended == null ? null : new Paper.Ending(ended, row.getString("reason")));
    }

    private static Clause clause(ResultSet row) throws SQLException {
        return new Clause(
                row.getObject("clause", UUID.class),
                new TreeSet<>(List.of((UUID[]) row.getArray("between_parties").getArray())),
                texts(row, "purposes"),
                texts(row, "classes"),
                texts(row, "fields"),
                instant(row, "clause_from"),
                instant(row, "clause_until"));
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getObject("party", UUID.class),
                row.getString("signer"),
                row.getString("capacity"),
                time(row, "signed_at"));
    }

    private static SortedSet<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
