package org.corespond.field;

import java.util.List;
import java.util.Optional;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.ClosingRule;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Timeline;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Refused;
import org.springframework.stereotype.Component;

/** A crew that was on scene records the encounter, and ends with a code that fits the record (decisions 8 and 12). */
@Component
class EndOfVisit implements ClosingRule {
    private final Assignments assignments;
    private final Timeline timeline;
    private final Encounters encounters;

    EndOfVisit(Assignments assignments, Timeline timeline, Encounters encounters) {
        this.assignments = assignments;
        this.timeline = timeline;
        this.encounters = encounters;
    }

    /** Nothing is said about work by phone, about help beside the owner, and once a facility has the person. */
    @Override
    public Optional<Refused<Episode>> against(Episode episode, ClosingCode code) {
        return assignments
                .find(episode.id())
                .filter(assignment -> !assignment.byPhone() && !assignment.relay())
                .flatMap(assignment -> judge(assignment, code));
    }

    private Optional<Refused<Episode>> judge(Assignment assignment, ClosingCode code) {
        List<TimelineFact> standing = timeline.standing(assignment.episodeId());
        Moments moments = Moments.of(standing, assignment);
        if (moments.custodyAt() != null) {
            return Optional.empty();
        }
        Encounter.Ending ending = encounters
                .find(assignment.episodeId(), Moments.visit(standing, assignment))
                .map(kept -> kept.encounter().ending())
                .orElse(null);
        return DispositionPolicy.mayClose(
                new DispositionPolicy.Visit(assignment.episodeId(), moments.at(Mark.ARRIVED) != null, ending), code);
    }
}
