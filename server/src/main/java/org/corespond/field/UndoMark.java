package org.corespond.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Stage;
import org.corespond.episodes.Timeline;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a wrong tap back: a correction on the timeline, and the episode stands where it stood before. */
@Component
class UndoMark {
    private final Assignments assignments;
    private final Timeline timeline;
    private final RecordStep recordStep;
    private final Once once;
    private final Clock clock;

    UndoMark(Assignments assignments, Timeline timeline, RecordStep recordStep, Once once, Clock clock) {
        this.assignments = assignments;
        this.timeline = timeline;
        this.recordStep = recordStep;
        this.once = once;
        this.clock = clock;
    }

    /** Takes back the last mark, when it is the one that the page showed. */
    @Transactional
    Result<Mark> undo(UUID episode, Mark mark, UUID key) {
        Optional<Assignment> found = assignments.lock(episode);
        if (found.isEmpty()) {
            return Refused.because("field.over");
        }
        if (once.spent(key)) {
            return Result.done(mark);
        }
        Moments moments = Moments.of(timeline.standing(episode), found.get());
        if (!MarkPolicy.undoable(moments.told()).equals(Optional.of(mark))) {
            return Result.done(mark);
        }
        long fact = Objects.requireNonNull(moments.facts().get(mark));
        Instant at = Objects.requireNonNull(moments.at(mark));
        var corrected = recordStep.correct(episode, fact, at, Map.of("undone", "true"));
        if (corrected instanceof Refused<?> no) {
            return no.retyped();
        }
        once.spend(key);
        if (!found.get().relay()) {
            Optional<Mark> before = MarkPolicy.before(mark, moments.standing());
            back(episode, mark, before);
        }
        return Result.done(mark);
    }

    private void back(UUID episode, Mark mark, Optional<Mark> before) {
        Instant now = clock.instant();
        recordStep.record(
                episode,
                new RecordStep.Happened(
                        FactKind.CORRECTED, now, Authority.CALL_FOR_SERVICE, Map.of("undone", mark.name())),
                new RecordStep.Then(
                        before.map(Mark::stage).orElse(Stage.RESPONDING),
                        before.map(Mark::next).orElse(NextStep.START),
                        now.plus(before.map(Mark::within).orElse(Duration.ofMinutes(5)))));
    }
}
