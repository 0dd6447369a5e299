package org.corespond.field;

import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.PersonInEpisode;
import org.corespond.kernel.Actor;
import org.corespond.people.Identity;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on an assignment: who it is about, who goes, whether it is recorded. */
@Component
class JobParts {
    private final PersonInEpisode people;
    private final Briefings briefings;
    private final Units units;
    private final Encounters encounters;
    private final CrisisCards cards;

    JobParts(PersonInEpisode people, Briefings briefings, Units units, Encounters encounters, CrisisCards cards) {
        this.people = people;
        this.briefings = briefings;
        this.units = units;
        this.encounters = encounters;
        this.cards = cards;
    }

    @Nullable
    Identity person(Episode episode, Actor actor) {
        Identity person = people.find(episode);
        var role = actor.role();
        return person == null || role == null ? null : NarrowingPolicy.narrowed(person, role);
    }

    @Nullable
    Unit unit(Assignment assignment) {
        return assignment.unitId() == null
                ? null
                : units.find(assignment.unitId()).orElse(null);
    }

    Briefing briefing(Episode episode, Actor actor) {
        return briefings.of(episode, actor);
    }

    /** The person's crisis card, as far as the gate shows it. */
    @Nullable
    CrisisCard card(Episode episode) {
        return cards.find(episode.personId(), episode.id(), episode.closedAt()).orElse(null);
    }

    boolean speechless(Episode episode) {
        return cards.speechless(episode.id());
    }

    boolean recorded(UUID episode, long visit) {
        return encounters.find(episode, visit).isPresent();
    }
}
