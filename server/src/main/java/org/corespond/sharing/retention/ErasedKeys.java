package org.corespond.sharing.retention;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.corespond.keys.KeyClass;
import org.corespond.keys.PersonKeys;
import org.corespond.keys.SealedRecords;
import org.corespond.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an erasure reaches: the key of a person of this agency, and the keys of the records that this agency holds about
 * the person. What another agency holds is that agency's to keep or to erase (docs/adr/0041).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasedKeys {
    private final PersonKeys keys;
    private final People people;
    private final List<SealedRecords> records;

    ErasedKeys(PersonKeys keys, People people, List<SealedRecords> records) {
        this.keys = keys;
        this.people = people;
        this.records = List.copyOf(records);
    }

    /** Refuses an id of which this agency holds nothing as one that is nobody. */
    void require(UUID subject) {
        if (of(subject).isEmpty()) {
            throw new NoSuchElementException("nothing of this agency");
        }
    }

    /** Records of this agency by their number: they may be about somebody whom nobody named. */
    List<UUID> numbered(String typed) {
        return records.stream()
                .flatMap(one -> one.numbered(typed).stream())
                .distinct()
                .toList();
    }

    /** Whether a hold on one person keeps the records of another id too. */
    boolean touches(UUID held, UUID subject) {
        return held.equals(subject) || !Collections.disjoint(of(held), of(subject));
    }

    void destroy(UUID subject, Collection<KeyClass> classes) {
        for (UUID record : of(subject)) {
            classes.forEach(of -> keys.destroy(record, of));
        }
    }

    private Set<UUID> of(UUID subject) {
        Set<UUID> all = new HashSet<>();
        records.forEach(one -> all.addAll(one.about(subject)));
        if (people.ours(subject).isPresent()) {
            all.add(subject);
        }
        return all;
    }
}
