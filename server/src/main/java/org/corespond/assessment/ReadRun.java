package org.corespond.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads runs; before the needed sides are done, each reads its own answers alone, so that none leans on another. */
@Component
@Transactional
class ReadRun {
    private final Runs runs;
    private final SideAnswers answers;
    private final Instruments instruments;
    private final Parts parts;
    private final RunAssessment speakers;

    ReadRun(Runs runs, SideAnswers answers, Instruments instruments, Parts parts, RunAssessment speakers) {
        this.runs = runs;
        this.answers = answers;
        this.instruments = instruments;
        this.parts = parts;
        this.speakers = speakers;
    }

    /** What hangs on a run beside its answers. */
    @Component
    record Parts(Actions actions, ItemFiles files) {}

    @Transactional(readOnly = true)
    public List<RunPage> list() {
        return runs.list().stream().map(run -> page(run, null)).toList();
    }

    @Transactional(readOnly = true)
    public RunPage page(UUID id) {
        Run run = runs.get(id);
        return page(run, last(run).orElse(null));
    }

    private RunPage page(Run run, RunPage.@Nullable Result last) {
        Instrument instrument = instruments.version(run.code(), run.form(), run.version());
        List<SideAnswer> all = answers.list(run.id());
        Set<View> mine = speakers.mine(instrument.views());
        boolean open = ConsensusPolicy.missing(instrument.views(), run.done()).isEmpty();
        List<SideAnswer> seen = new ArrayList<>();
        Map<View, Integer> counted = new EnumMap<>(View.class);
        for (SideAnswer answer : all) {
            Optional<View> view = answer.view();
            view.ifPresent(it -> counted.merge(it, 1, Integer::sum));
            if ((open && view.isEmpty())
                    || view.filter(it -> reads(run, mine, open, it)).isPresent()) {
                seen.add(answer);
            }
        }
        List<ItemEvidence> shown = parts.files().list(run.id()).stream()
                .filter(it -> reads(run, mine, open, it.side()))
                .toList();
        return new RunPage(
                run,
                instrument,
                seen,
                shown,
                counted,
                mine,
                last,
                parts.actions().list(run.id()));
    }

    /** One's own side, and those that are done once all needed ones are. */
    private static boolean reads(Run run, Set<View> mine, boolean open, View side) {
        return mine.contains(side) || (open && run.done().contains(side));
    }

    /** The run of the same instrument that was signed before this one. */
    private Optional<RunPage.Result> last(Run run) {
        return runs.list().stream()
                .filter(it -> it.code().equals(run.code()) && it.openedAt().isBefore(run.openedAt()))
                .map(it -> page(it, null))
                .filter(RunPage::signed)
                .findFirst()
                .map(it -> new RunPage.Result(it.run(), it.scores()));
    }
}
