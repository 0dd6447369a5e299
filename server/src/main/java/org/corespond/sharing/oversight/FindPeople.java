package org.corespond.sharing.oversight;

import java.util.List;
import org.corespond.audit.Audit;
import org.corespond.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People of my agency by the beginning of a name, for whom the agency answers. */
@Component
class FindPeople {
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
}
