package org.corespond.field;

import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Actor;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on an assignment: who it is about, who goes, whether it is recorded. */
@Component
class JobParts {
    private final People people;
    private final Units units;
    private final Encounters encounters;

    JobParts(People people, Units units, Encounters encounters) {
        this.people = people;
        this.units = units;
        this.encounters = encounters;
    }

    @Nullable
    Identity person(Episode episode, Actor actor) {
        UUID person = episode.personId();
        var role = actor.role();
        return person == null || role == null
                ? null
                : people.find(person)
                        .map(identity -> NarrowingPolicy.narrowed(identity, role))
                        .orElse(null);
    }

    @Nullable
    Unit unit(Assignment assignment) {
        return assignment.unitId() == null
                ? null
                : units.find(assignment.unitId()).orElse(null);
    }

    boolean recorded(UUID episode, long visit) {
        return encounters.find(episode, visit).isPresent();
    }
}
