package org.corespond.agreements;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of the work on an agreement, and says what it governs. */
@Component
@Transactional
public class MoveAgreement {
    private static final int LONGEST = 2000;

    private final Papers papers;
    private final Steps steps;
    private final Once once;
    private final Clock clock;
    private final Audit audit;

    MoveAgreement(Papers papers, Steps steps, Once once, Clock clock, Audit audit) {
        this.papers = papers;
        this.steps = steps;
        this.once = once;
        this.clock = clock;
        this.audit = audit;
    }

    /** Counsel may remark; the other steps are the coordinator's. */
    public Result<UUID> step(UUID id, String typed, String note, UUID key) {
        Paper paper = papers.get(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        Instant now = clock.instant();
        Optional<Step.Kind> kind = Arrays.stream(Step.Kind.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
        int number = paper.latest().number();
        boolean unsigned = !paper.latest().unsigned().isEmpty();
        boolean sent = ReviewPolicy.sent(number, steps.steps().getOrDefault(id, java.util.List.of()));
        if (kind.isEmpty() || !ReviewPolicy.allows(kind.get(), paper.state(now), unsigned, sent)) {
            return Refused.at("step", "agreement.step");
        }
        if (CurrentActor.get().role() == Role.PRIVACY_OFFICER && kind.get() != Step.Kind.REMARK) {
            return Refused.at("step", "agreement.step");
        }
        if (note.length() > LONGEST || (note.isBlank() && kind.get() != Step.Kind.SENT)) {
            return Refused.at("note", "agreement.note");
        }
        steps.add(
                id,
                new Step(number, kind.get(), note.strip(), CurrentActor.get().name(), now));
        if (kind.get() == Step.Kind.END) {
            papers.end(id, new Paper.Ending(now, note.strip()));
        }
        once.spend(key);
        audit.changed("agreement.step", id);
        return Result.done(id);
    }

    /** A program of the directory, or a measure of the outcomes by its id. */
    public Result<UUID> govern(UUID id, String program, String measure, UUID key) {
        papers.get(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (!measure.isEmpty() && !measure.matches("[A-Z][A-Za-z0-9.]{1,30}")) {
            return Refused.at("measure", "agreement.measure");
        }
        if (program.isEmpty() && measure.isEmpty()) {
            return Refused.at("program", "agreement.governs");
        }
        if (!program.isEmpty()) {
            steps.link(id, new Steps.Governed(Life.Link.Kind.PROGRAM, program), clock.instant());
        }
        if (!measure.isEmpty()) {
            steps.link(id, new Steps.Governed(Life.Link.Kind.MEASURE, measure), clock.instant());
        }
        once.spend(key);
        audit.changed("agreement.governs", id);
        return Result.done(id);
    }
}
