package org.corespond.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.forms.Questionnaire;
import org.corespond.forms.Questionnaire.Question;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a run, keeps each answer of a side as it is given, and closes a side when it is done. */
@Component
@Transactional
public class RunAssessment {
    private static final int LONGEST = 2000;

    private final Runs runs;
    private final SideAnswers answers;
    private final Instruments instruments;
    private final Directory directory;
    private final Trace trace;

    RunAssessment(Runs runs, SideAnswers answers, Instruments instruments, Directory directory, Trace trace) {
        this.runs = runs;
        this.answers = answers;
        this.instruments = instruments;
        this.directory = directory;
        this.trace = trace;
    }

    /** What every change leaves behind: its key spent and its row in the audit. */
    @Component
    record Trace(Once once, Audit audit) {
        boolean spent(UUID key) {
            return once.spent(key);
        }

        void changed(String what, UUID run, UUID key) {
            audit.changed(what, run);
            once.spend(key);
        }
    }

    /** The id of the run is the key, so that what came twice is one run. */
    public UUID start(String code, UUID key) {
        if (!trace.spent(key)) {
            runs.add(key, instruments.latest(code));
            trace.changed("assessment.start", key, key);
        }
        return key;
    }

    /** What a run asks. */
    @Transactional(readOnly = true)
    public Instrument instrument(UUID id) {
        Run run = runs.get(id);
        return instruments.version(run.code(), run.form(), run.version());
    }

    /** The same answer again writes nothing, so a lost answer may be sent as often as one likes. */
    public Result<SideAnswer> answer(UUID id, View view, String item, String answer, String remark) {
        Run run = runs.lock(id);
        Instrument instrument = instruments.version(run.code(), run.form(), run.version());
        Optional<String> closed = closed(run, instrument, view);
        if (closed.isPresent()) {
            return Refused.at(item, closed.get());
        }
        if (!fits(instrument.question(item), answer) || remark.length() > LONGEST) {
            return Refused.at(item, "assessment.answer");
        }
        String plain = FormText.plain(remark);
        boolean known = answers.find(id, view.name(), item)
                .filter(it -> it.answer().equals(answer) && it.remark().equals(plain))
                .isPresent();
        if (!known) {
            answers.add(id, view.name(), item, answer, plain);
            trace.audit().changed("assessment.answer", id);
        }
        return Result.done(answers.find(id, view.name(), item).orElseThrow());
    }

    /** From now on the others may read this side, and it cannot be changed. */
    public Result<UUID> handIn(UUID id, View view, UUID key) {
        Run run = runs.lock(id);
        if (trace.spent(key)) {
            return Result.done(id);
        }
        Instrument instrument = instruments.version(run.code(), run.form(), run.version());
        Optional<String> closed = closed(run, instrument, view);
        if (closed.isPresent()) {
            return Refused.because(closed.get());
        }
        Map<String, Given> given = SideAnswers.given(instrument, answers.list(id), view.name());
        if (given.isEmpty()) {
            return Refused.because("assessment.empty");
        }
        runs.handIn(id, view);
        trace.changed("assessment.hand-in", id, key);
        return Result.done(id);
    }

    /** The sides for which whoever asks may speak. */
    @Transactional(readOnly = true)
    public Set<View> mine(List<View> asked) {
        Actor actor = CurrentActor.get();
        if (actor.agencyId() == null || actor.role() == null) {
            return Set.of();
        }
        var kind = directory.agency(actor.agency()).kind();
        return asked.stream().filter(it -> it.spokenForBy(kind, actor.role())).collect(Collectors.toUnmodifiableSet());
    }

    /** Why nothing of this side may change, with the run held until the end of the transaction. */
    Optional<String> closed(UUID id, View view) {
        Run run = runs.lock(id);
        return closed(run, instruments.version(run.code(), run.form(), run.version()), view);
    }

    private Optional<String> closed(Run run, Instrument instrument, View view) {
        if (!mine(instrument.views()).contains(view)) {
            return Optional.of("assessment.side");
        }
        return run.done().contains(view) ? Optional.of("assessment.closed") : Optional.empty();
    }

    private static boolean fits(Question question, String answer) {
        return question.type() == Questionnaire.Type.CHOICE
                ? question.options().stream().anyMatch(it -> it.code().equals(answer))
                : answer.length() <= LONGEST;
    }
}
