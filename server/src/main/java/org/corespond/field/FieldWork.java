package org.corespond.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The responder's work for callers inside the platform: the same deeds that the pages do. */
@Component
public class FieldWork {
    private final MarkMoment markMoment;
    private final RecordEncounter recordEncounter;
    private final Ends ends;
    private final Crewing crewing;
    private final Ids ids;

    FieldWork(MarkMoment markMoment, RecordEncounter recordEncounter, Ends ends, Crewing crewing, Ids ids) {
        this.markMoment = markMoment;
        this.recordEncounter = recordEncounter;
        this.ends = ends;
        this.crewing = crewing;
        this.ids = ids;
    }

    /** Who goes, and who is free to go. */
    @Component
    record Crewing(Assignments assignments, Availability availability) {}

    /** How a response ends. */
    @Component
    record Ends(CloseVisit visit, EndByPhone phone, ClearUnit unit) {}

    /** One moment of the way, now. */
    public Result<Mark> mark(UUID episode, Mark mark) {
        return markMoment.mark(episode, mark, ids.next());
    }

    /**
     * Records the encounter; nothing is returned when it is kept.
     *
     * @param answers codes by the names of the encounter page's fields
     */
    public List<Refused<Void>> record(UUID episode, Map<String, List<String>> answers) {
        return recordEncounter.record(episode, EncounterForm.of(answers), ids.next());
    }

    public Result<UUID> close(UUID episode, ClosingCode code) {
        return ends.visit().close(episode, code, ids.next());
    }

    /** Spoke with the person by phone. */
    public Result<UUID> spoke(UUID episode) {
        return ends.phone().contact(episode, ids.next());
    }

    public Result<UUID> resolvedByPhone(UUID episode) {
        return ends.phone().resolved(episode, ids.next());
    }

    /** The unit is free again. */
    public Result<UUID> clear(UUID episode) {
        return ends.unit().clear(episode, ids.next());
    }

    /** Tells everybody whether the unit is free now, as after a change of its roster. */
    @Transactional
    public void tell(UUID unit) {
        crewing.availability().tell(unit);
    }

    /** Episodes that I go for now, the oldest assignment first. */
    @Transactional(readOnly = true)
    public List<UUID> mine() {
        UUID me = CurrentActor.get().account();
        return crewing.assignments().listOpen().stream()
                .filter(assignment -> me.equals(assignment.accountId()))
                .map(Assignment::episodeId)
                .toList();
    }
}
