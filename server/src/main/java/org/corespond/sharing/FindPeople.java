package org.corespond.sharing;

import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People of my agency by the beginning of a name, for whom the agency answers. */
@Component
public class FindPeople {
    private final People people;
    private final Audit audit;

    FindPeople(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    @Transactional
    public List<People.Known> find(String start) {
        if (start.isBlank()) {
            return List.of();
        }
        List<People.Known> found = people.search(start);
        audit.viewed("people", found.stream().map(People.Known::id).toList());
        return found;
    }

    /**
     * How the person is called; empty when nobody knows it, when it is erased, and for somebody of whom this agency holds
     * records but not the name.
     */
    @Transactional
    public String name(UUID person) {
        return people.ours(person).map(it -> called(person, it)).orElse("");
    }

    private String called(UUID person, Identity identity) {
        audit.viewed("person", List.of(person));
        return identity.fullName().isEmpty() ? identity.calledName() : identity.fullName();
    }
}
