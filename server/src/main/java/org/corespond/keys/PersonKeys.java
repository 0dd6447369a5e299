package org.corespond.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.corespond.kernel.PerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals and opens the facts of a person under a key of that person's own. A key is known for as long as the transaction
 * that asked for it, so that a destroyed one opens nothing from then on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonKeys {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKey wrapping;
    private final NewKeys newKeys = new NewKeys();
    /** The keys that this transaction has met. */
    private final PerTransaction<Map<Name, Known>> met = new PerTransaction<>();

    PersonKeys(JdbcClient jdbc, InstanceKey instance, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wrapping = instance.derived("keys of persons");
    }

    private record Name(UUID subject, KeyClass of) {
        String place() {
            return "key " + subject + " " + of;
        }
    }

    private record Known(Name name, @Nullable SecretKey key, boolean destroyed) {}

    /**
     * Seals facts; the first ones make the key.
     *
     * @param place the table that keeps them, so that they open nowhere else
     * @throws NoSuchElementException when the key was destroyed: there is nobody any more to write about
     */
    public byte[] seal(UUID subject, KeyClass of, String place, byte[] plain) {
        Known known = known(new Name(subject, of));
        if (known.destroyed()) {
            throw new NoSuchElementException("the key was destroyed");
        }
        SecretKey key = known.key() == null ? make(known.name()) : known.key();
        return Gcm.seal(key, place + " " + subject, plain);
    }

    /** What stood plain; when its key was destroyed since, under a key that nobody keeps. */
    public byte[] sealFormer(UUID subject, KeyClass of, String place, byte[] plain) {
        return known(new Name(subject, of)).destroyed()
                ? Gcm.seal(new SecretKeySpec(newKeys.next(), "AES"), place + " " + subject, plain)
                : seal(subject, of, place, plain);
    }

    /** Opens them; empty when the key was destroyed. */
    public Optional<byte[]> open(UUID subject, KeyClass of, String place, byte[] sealed) {
        Known known = known(new Name(subject, of));
        if (known.key() == null) {
            if (!known.destroyed()) {
                throw new IllegalStateException("a key is missing that nobody destroyed: restore the keys too");
            }
            return Optional.empty();
        }
        return Optional.of(Gcm.open(known.key(), place + " " + subject, sealed));
    }

    /** Fetches the keys of many at once, before they are opened one by one. */
    public void load(Collection<UUID> subjects, KeyClass of) {
        Map<Name, Known> held = held();
        List<UUID> missing = subjects.stream()
                .filter(subject -> !held.containsKey(new Name(subject, of)))
                .toList();
        if (!missing.isEmpty()) {
            read(missing, of).forEach(known -> held.put(known.name(), known));
        }
    }

    /** Destroys the key of one class; what it sealed is noise from here on, and no new one is ever made. */
    public void destroy(UUID subject, KeyClass of) {
        held().remove(new Name(subject, of));
        jdbc.sql("call keys.destroy(:subject, :class, :at)")
                .param("subject", subject)
                .param("class", of.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When it was destroyed, if it was. */
    public Optional<Instant> destroyedAt(UUID subject, KeyClass of) {
        return jdbc.sql("select at from keys.destroyed where subject_id = :subject and class = :class")
                .param("subject", subject)
                .param("class", of.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Known known(Name name) {
        return held().computeIfAbsent(
                        name, it -> read(List.of(it.subject()), it.of()).getFirst());
    }

    private List<Known> read(Collection<UUID> subjects, KeyClass of) {
        return subjects.size() == 1 ? one(subjects.iterator().next(), of) : many(subjects, of);
    }

    /** Of one subject, as by far the most are asked for: the same plan for everybody, made once. */
    private List<Known> one(UUID subject, KeyClass of) {
        return jdbc.sql("""
                select cast(:subject as uuid) as id,
                       (select wrapped from keys.data_key where subject_id = :subject and class = :class) as wrapped,
                       exists (select from keys.destroyed where subject_id = :subject and class = :class) as destroyed
                """)
                .param("subject", subject)
                .param("class", of.name())
                .query((row, n) -> known(row, of))
                .list();
    }

    private List<Known> many(Collection<UUID> subjects, KeyClass of) {
        return jdbc.sql("""
                select s.id, k.wrapped, d.subject_id is not null as destroyed
                from unnest(:subjects) s (id)
                left join lateral (select wrapped from keys.data_key
                                   where subject_id = s.id and class = :class limit 1) k on true
                left join lateral (select subject_id from keys.destroyed
                                   where subject_id = s.id and class = :class limit 1) d on true
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("class", of.name())
                .query((row, n) -> known(row, of))
                .list();
    }

    private Known known(ResultSet row, KeyClass of) throws SQLException {
        Name name = new Name(row.getObject("id", UUID.class), of);
        byte[] wrapped = row.getBytes("wrapped");
        boolean destroyed = row.getBoolean("destroyed");
        return new Known(name, wrapped == null || destroyed ? null : unwrap(name, wrapped), destroyed);
    }

    private SecretKey unwrap(Name name, byte[] wrapped) {
        return new SecretKeySpec(Gcm.open(wrapping, name.place(), wrapped), "AES");
    }

    private SecretKey make(Name name) {
        byte[] fresh = newKeys.next();
        int added = jdbc.sql("""
                insert into keys.data_key (subject_id, class, community_id, wrapped, made_at)
                values (:subject, :class, kernel.current_community(), :wrapped, :at) on conflict do nothing
                """)
                .param("subject", name.subject())
                .param("class", name.of().name())
                .param("wrapped", Gcm.seal(wrapping, name.place(), fresh))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Map<Name, Known> held = held();
        held.remove(name);
        if (added == 1) {
            SecretKey key = new SecretKeySpec(fresh, "AES");
            held.put(name, new Known(name, key, false));
            return key;
        }
        // Somebody else made it in the same moment; theirs counts.
        SecretKey theirs = known(name).key();
        if (theirs == null) {
            throw new NoSuchElementException("the key was destroyed");
        }
        return theirs;
    }

    private Map<Name, Known> held() {
        return met.get(ConcurrentHashMap::new);
    }
}
