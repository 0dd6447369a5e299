package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Timeline;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One tap, one kept time: en route, arrived, left the scene, at the door. A double tap is harmless. */
@Component
class MarkMoment {
    private final Assignments assignments;
    private final Timeline timeline;
    private final RecordStep recordStep;
    private final Once once;
    private final Clock clock;

    MarkMoment(Assignments assignments, Timeline timeline, RecordStep recordStep, Once once, Clock clock) {
        this.assignments = assignments;
        this.timeline = timeline;
        this.recordStep = recordStep;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    Result<Mark> mark(UUID episode, Mark mark, UUID key) {
        Optional<Assignment> found = assignments.lock(episode);
        if (found.isEmpty()) {
            return Refused.because("field.over");
        }
        Moments moments = Moments.of(timeline.standing(episode), found.get());
        // A facility that told the door first does not keep the crew from telling it too.
        if (moments.custodyAt() != null || !MarkPolicy.counts(mark, moments.told())) {
            return Result.done(mark);
        }
        if (!MarkPolicy.mayCome(mark, moments.standing())) {
            return Refused.because("field.arrive-first");
        }
        if (once.spent(key)) {
            return Result.done(mark);
        }
        if (tell(episode, mark, found.get().relay()) instanceof Refused<Episode> no) {
            return no.retyped();
        }
        once.spend(key);
        return Result.done(mark);
    }

    private Result<Episode> tell(UUID episode, Mark mark, boolean relay) {
        Instant now = clock.instant();
        RecordStep.Happened happened = new RecordStep.Happened(mark.fact(), now, Authority.CALL_FOR_SERVICE, Map.of());
        return relay
                ? recordStep.note(episode, happened)
                : recordStep.record(
                        episode, happened, new RecordStep.Then(mark.stage(), mark.next(), now.plus(mark.within())));
    }
}
