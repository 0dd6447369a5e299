package org.corespond.field;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Timeline;
import org.corespond.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an encounter record belongs: which visit of the episode, and what it corrects. */
@Component
class EncounterPlaces {
    private final Assignments assignments;
    private final Timeline timeline;
    private final Encounters encounters;
    private final Ids ids;

    EncounterPlaces(Assignments assignments, Timeline timeline, Encounters encounters, Ids ids) {
        this.assignments = assignments;
        this.timeline = timeline;
        this.encounters = encounters;
        this.ids = ids;
    }

    /** The place of a new record, or of the correction of mine; nothing when my agency never went. */
    @Transactional(readOnly = true)
    Optional<Encounters.Place> next(UUID episode, Instant at) {
        return assignments.findLast(episode).map(assignment -> {
            long visit = Moments.visit(timeline.standing(episode), assignment);
            UUID former = encounters
                    .find(episode, visit)
                    .map(kept -> kept.place().id())
                    .orElse(null);
            return new Encounters.Place(ids.next(), episode, visit, former, at);
        });
    }

    /** My agency's record of this visit. */
    @Transactional(readOnly = true)
    Optional<Encounters.Kept> find(UUID episode) {
        return assignments
                .findLast(episode)
                .flatMap(assignment -> encounters.find(episode, Moments.visit(timeline.standing(episode), assignment)));
    }
}
