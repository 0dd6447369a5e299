package org.corespond.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.corespond.kernel.RoundTrip;
import org.corespond.keys.KeyClass;
import org.corespond.keys.Marks;
import org.corespond.keys.PersonKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who people are, sealed under the key of each; the latest row of a person counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Identities {
    /** What is sealed opens for this table alone. */
    static final String PLACE = "people.identity";

    private static final String LATEST =
            "select * from people.identity where person_id = :person order by id desc limit 1";

    private final JdbcClient jdbc;
    private final PersonKeys keys;
    private final Marks marks;
    private final Clock clock;

    Identities(JdbcClient jdbc, PersonKeys keys, Marks marks, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.marks = marks;
        this.clock = clock;
    }

    /** Of a person of my agency. */
    void add(UUID person, Identity identity) {
        jdbc.sql("""
                insert into people.identity (person_id, community_id, agency_id, age_band, sealed, recorded_at)
                select id, community_id, agency_id, :band, :sealed, :at from people.person where id = :person
                """)
                .param("person", person)
                .param("band", identity.ageBand().name())
                .param("sealed", sealed(person, identity))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        marks.put(person, SearchPolicy.words(identity));
    }

    byte[] sealed(UUID person, Identity identity) {
        return keys.seal(person, KeyClass.IDENTITY, PLACE, IdentityJson.write(identity));
    }

    byte[] sealedFormer(UUID person, Identity identity) {
        return keys.sealFormer(person, KeyClass.IDENTITY, PLACE, IdentityJson.write(identity));
    }

    /** As far as the walls let me see. */
    Optional<Identity> find(UUID person) {
        return jdbc.sql(LATEST).param("person", person).query(this::identity).optional();
    }

    /** The same, read together with what others ask, and opened when it is asked for. */
    Supplier<Optional<Identity>> find(UUID person, RoundTrip trip) {
        Supplier<List<Supplier<Identity>>> found = trip.list(LATEST, Map.of("person", person), this::closed);
        return () -> found.get().stream().findFirst().map(Supplier::get);
    }

    Optional<Identity> ours(UUID person) {
        return Optional.ofNullable(ours(List.of(person)).get(person));
    }

    /** Those of them that are of my agency. */
    Map<UUID, Identity> ours(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        keys.load(people, KeyClass.IDENTITY);
        return jdbc
                .sql("""
                select distinct on (person_id) * from people.identity
                where person_id = any (:people) and agency_id = kernel.current_agency() order by person_id, id desc
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("person_id", UUID.class), identity(row, n)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes a person of my agency found by what is known now. */
    void mark(UUID person) {
        ours(person).filter(it -> !it.erased()).ifPresent(it -> marks.put(person, SearchPolicy.words(it)));
    }

    List<UUID> candidates(String word, int most) {
        return word.isEmpty() ? List.of() : marks.find(word, most);
    }

    private Identity identity(ResultSet row, int n) throws SQLException {
        return closed(row, n).get();
    }

    private Supplier<Identity> closed(ResultSet row, int n) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        AgeBand band = AgeBand.valueOf(row.getString("age_band"));
        byte[] sealed = row.getBytes("sealed");
        if (sealed == null) {
            Identity plain = plain(row, band);
            return () -> plain;
        }
        return () -> keys.open(person, KeyClass.IDENTITY, PLACE, sealed)
                .map(text -> IdentityJson.read(text, band))
                .orElseGet(() -> Identity.erased(band));
    }

    /** A row from before there were keys, until {@link PlainIdentities} comes to it. */
    static Identity plain(ResultSet row, AgeBand band) throws SQLException {
        return new Identity(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("alias"),
                row.getObject("birth_date", LocalDate.class),
                band,
                row.getString("phone"),
                row.getString("description"));
    }
}
