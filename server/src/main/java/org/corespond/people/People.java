package org.corespond.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Protected;
import org.corespond.kernel.Protected.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person index of an agency: who is who, behind the agency's wall. */
@Component
@Transactional
public class People {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;

    People(JdbcClient jdbc, Ids ids, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** A person of my agency, with what is known now. */
    public UUID add(Identity identity) {
        UUID person = ids.next();
        jdbc.sql("""
                insert into people.person (id, community_id, agency_id, added_at)
                values (:id, kernel.current_community(), :agency, :at)
                """)
                .param("id", person)
                .param("agency", CurrentActor.get().agency())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        describe(person, identity);
        return person;
    }

    /** What is known now; the former description stays as a row. */
    public void describe(UUID person, Identity identity) {
        jdbc.sql("""
                insert into people.identity (person_id, community_id, agency_id, given_name, family_name, alias,
                        birth_date, age_band, phone, description, recorded_at)
                select id, community_id, agency_id, :given, :family, :alias, :birth, :band, :phone, :description, :at
                from people.person where id = :person
                """)
                .param("person", person)
                .param("given", identity.givenName())
                .param("family", identity.familyName())
                .param("alias", identity.alias())
                .param("birth", identity.birthDate())
                .param("band", identity.ageBand().name())
                .param("phone", identity.phone())
                .param("description", identity.description())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.changed("person", person);
    }

    /** Who it is, closed; the same query whether there is such a person or not. */
    @Transactional(readOnly = true)
    public Protected<Identity> of(UUID person) {
        Header header = jdbc.sql("""
                select h.agency_id, exists (select 1 from people.shared_with s
                                            where s.person_id = h.person_id and s.agency_id = kernel.current_agency())
                                    as handed_over
                from people.holder h where h.person_id = :person
                """)
                .param("person", person)
                .query((row, n) -> new Header(
                        person,
                        person,
                        row.getObject("agency_id", UUID.class),
                        Identity.CLASSES,
                        row.getBoolean("handed_over")))
                .optional()
                .orElseGet(() -> new Header(person, person, null, Identity.CLASSES, false));
        return new Protected<>(header, () -> find(person), Identity::only);
    }

    private Optional<Identity> find(UUID person) {
        return jdbc.sql("""
                select * from people.identity where person_id = :person order by id desc limit 1
                """).param("person", person).query(People::identity).optional();
    }

    /**
     * People of my agency that were added within the span, in order.
     *
     * @param sharedWith only those whose episode this agency accepted; absent: all
     */
    @Transactional(readOnly = true)
    public List<UUID> listAdded(Instant from, Instant to, @Nullable UUID sharedWith, int most) {
        return jdbc.sql("""
                select p.id from people.person p
                where p.agency_id = kernel.current_agency() and p.added_at >= :from and p.added_at < :to
                  and (cast(:other as uuid) is null
                       or exists (select 1 from people.shared_with s
                                  where s.person_id = p.id and s.agency_id = cast(:other as uuid)))
                order by p.added_at, p.id limit :most
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("other", sharedWith)
                .param("most", most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** An agency took over the person's episode: a reason for the gate to tell it who the person is. */
    public void share(UUID person, UUID agency, UUID episode) {
        jdbc.sql("""
                insert into people.shared_with (person_id, community_id, agency_id, episode_id, since)
                values (:person, kernel.current_community(), :agency, :episode, :at) on conflict do nothing
                """)
                .param("person", person)
                .param("agency", agency)
                .param("episode", episode)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** People of my agency whose name or alias begins so; at most ten, latest known names only. */
    @Transactional(readOnly = true)
    public List<Known> search(String start) {
        return jdbc.sql("""
                select * from (select distinct on (person_id) * from people.identity order by person_id, id desc) i
                where lower(coalesce(given_name, '') || ' ' || coalesce(family_name, '')) like :start
                   or lower(coalesce(family_name, '')) like :start or lower(coalesce(alias, '')) like :start
                order by family_name, given_name limit 10
                """)
                .param("start", like(start))
                .query((row, n) -> new Known(row.getObject("person_id", UUID.class), identity(row, n)))
                .list();
    }

    /** Somebody of my own agency, for whom it answers: an accounting goes to a person by name. */
    @Transactional(readOnly = true)
    public Optional<Identity> ours(UUID person) {
        return jdbc.sql("""
                select * from people.identity where person_id = :person and agency_id = kernel.current_agency()
                order by id desc limit 1
                """).param("person", person).query(People::identity).optional();
    }

    /** Refuses an id that is nobody of my agency as one that is nobody. */
    @Transactional(readOnly = true)
    public void requireOurs(UUID person) {
        if (ours(person).isEmpty()) {
            throw new NoSuchElementException("nobody of this agency");
        }
    }

    /** Of these people of my agency, who bears the family name: yes or no for a review, and nothing else. */
    @Transactional(readOnly = true)
    public Set<UUID> bearing(Collection<UUID> people, String familyName) {
        return latest(people, "lower(i.family_name) = any (:names)", List.of(familyName));
    }

    /** Of these people of my agency, who has one of the full names. */
    @Transactional(readOnly = true)
    public Set<UUID> named(Collection<UUID> people, Collection<String> fullNames) {
        return latest(people, "lower(i.given_name || ' ' || i.family_name) = any (:names)", fullNames);
    }

    private Set<UUID> latest(Collection<UUID> people, String condition, Collection<String> names) {
        return Set.copyOf(jdbc.sql("""
                select i.person_id from (select distinct on (person_id) * from people.identity
                                         where person_id = any (:people) and agency_id = kernel.current_agency()
                                         order by person_id, id desc) i
                where %s
                """.formatted(condition))
                .param("people", people.toArray(UUID[]::new))
                .param(
                        "names",
                        names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query((row, n) -> row.getObject("person_id", UUID.class))
                .list());
    }

    /** A person that a search found. */
    public record Known(UUID id, Identity identity) {}

    private static String like(String start) {
        return start.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static Identity identity(ResultSet row, int n) throws SQLException {
        return new Identity(
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("alias"),
                row.getObject("birth_date", LocalDate.class),
                AgeBand.valueOf(row.getString("age_band")),
                row.getString("phone"),
                row.getString("description"));
    }
}
