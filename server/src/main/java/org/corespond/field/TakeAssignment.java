package org.corespond.field;

import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.RecordStep;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A responder takes what the agency accepted: for the own unit, or as a colleague's relief. */
@Component
class TakeAssignment {
    private final Assignments assignments;
    private final Crews crews;
    private final RecordStep recordStep;
    private final Availability availability;
    private final Once once;

    TakeAssignment(Assignments assignments, Crews crews, RecordStep recordStep, Availability availability, Once once) {
        this.assignments = assignments;
        this.crews = crews;
        this.recordStep = recordStep;
        this.availability = availability;
        this.once = once;
    }

    @Transactional
    Result<Assignment> take(UUID episode, UUID key) {
        Optional<Assignment> found = assignments.lock(episode);
        if (found.isEmpty()) {
            return Refused.because("field.over");
        }
        Assignment assignment = found.get();
        UUID me = CurrentActor.get().account();
        if (me.equals(assignment.accountId()) || once.spent(key)) {
            return found.<Result<Assignment>>map(Result::done).orElseThrow();
        }
        if (!assignment.relay()) {
            Result<Episode> assigned = recordStep.assign(episode, me);
            if (assigned instanceof Refused<Episode> no) {
                return no.retyped();
            }
        }
        once.spend(key);
        assignments.hand(assignment.id(), crews.unitOf(me), me);
        availability.tell(assignment.unitId());
        availability.tell(crews.unitOf(me));
        return Result.done(assignments.find(episode).orElseThrow());
    }
}
