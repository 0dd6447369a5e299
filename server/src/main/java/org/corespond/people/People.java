package org.corespond.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /** Of as many as a page lists; more have to be told apart by more letters. */
    private static final int MOST = 10;
    /** A beginning of eight letters that more bear than this finds the latest of them. */
    private static final int CANDIDATES = 300;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Identities identities;
    private final Audit audit;

    People(JdbcClient jdbc, Ids ids, Clock clock, Identities identities, Audit audit) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.identities = identities;
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

    /** What is known now of somebody of my agency; the former description stays as a row. */
    public void describe(UUID person, Identity identity) {
        identities.add(person, identity);
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
        return new Protected<>(
                header, () -> identities.find(person), trip -> identities.find(person, trip), Identity::only);
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
        return found(SearchPolicy.word(start), it -> SearchPolicy.begins(it, start));
    }

    /** People of my agency who were born on the day. */
    @Transactional(readOnly = true)
    public List<Known> bornOn(LocalDate date) {
        return found(SearchPolicy.born(date), it -> date.equals(it.birthDate()));
    }

    private List<Known> found(String word, Predicate<Identity> fits) {
        return identities.ours(identities.candidates(word, CANDIDATES)).entrySet().stream()
                .filter(one -> fits.test(one.getValue()))
                .map(one -> new Known(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((Known known) ->
                                SearchPolicy.plain(known.identity().familyName()))
                        .thenComparing(
                                known -> SearchPolicy.plain(known.identity().givenName()))
                        .thenComparing(Known::id))
                .limit(MOST)
                .toList();
    }

    /** Somebody of my own agency, for whom it answers: an accounting goes to a person by name. */
    @Transactional(readOnly = true)
    public Optional<Identity> ours(UUID person) {
        return identities.ours(person);
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
        String plain = SearchPolicy.plain(familyName);
        return who(people, it -> plain.equals(SearchPolicy.plain(it.familyName())));
    }

    /** Of these people of my agency, who has one of the full names. */
    @Transactional(readOnly = true)
    public Set<UUID> named(Collection<UUID> people, Collection<String> fullNames) {
        Set<String> plain = fullNames.stream().map(SearchPolicy::plain).collect(Collectors.toSet());
        return who(people, it -> plain.contains(SearchPolicy.plain(it.fullName())));
    }

    private Set<UUID> who(Collection<UUID> people, Predicate<Identity> fits) {
        return identities.ours(people).entrySet().stream()
                .filter(one -> !one.getValue().erased() && fits.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A person that a search found. */
    public record Known(UUID id, Identity identity) {}
}
