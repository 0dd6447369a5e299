package org.corespond.field;

import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit is free again; nobody clears while the own agency still owns the episode. */
@Component
class ClearUnit {
    private final Assignments assignments;
    private final Episodes episodes;
    private final Availability availability;
    private final Audit audit;
    private final Once once;

    ClearUnit(Assignments assignments, Episodes episodes, Availability availability, Audit audit, Once once) {
        this.assignments = assignments;
        this.episodes = episodes;
        this.availability = availability;
        this.audit = audit;
        this.once = once;
    }

    @Transactional
    Result<UUID> clear(UUID episodeId, UUID key) {
        Optional<Assignment> found = assignments.lock(episodeId);
        if (found.isEmpty() || once.spent(key)) {
            return Result.done(episodeId);
        }
        Assignment assignment = found.get();
        Episode episode = episodes.get(episodeId);
        if (!assignment.relay() && episode.open() && episode.owner().equals(assignment.agencyId())) {
            return Refused.because("field.still-yours");
        }
        once.spend(key);
        assignments.end(assignment.id());
        audit.changed("assignment", assignment.id());
        availability.tell(assignment.unitId());
        return Result.done(episodeId);
    }
}
