package org.corespond.assessment;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.corespond.assessment.KeepNotes.Upload;
import org.corespond.assessment.ReachConsensus.Today;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A side notes or attaches what shows its answer to one item, as long as it may change its answers. */
@Component
@Transactional
public class ShowForItem {
    private static final int LONGEST = 2000;
    private static final int MOST = 5;

    private final RunAssessment runs;
    private final ReadRun reader;
    private final ItemFiles files;
    private final RunAssessment.Trace trace;
    private final Today today;

    ShowForItem(RunAssessment runs, ReadRun reader, ItemFiles files, RunAssessment.Trace trace, Today today) {
        this.runs = runs;
        this.reader = reader;
        this.files = files;
        this.trace = trace;
        this.today = today;
    }

    /** What is shown: words, a file, or both. */
    public record Shown(String item, String note, Upload file) {
        public Shown {
            note = FormText.plain(note);
        }
    }

    public Result<UUID> add(UUID run, View side, Shown shown, UUID key) {
        Optional<String> closed = runs.closed(run, side);
        if (trace.spent(key)) {
            return Result.done(key);
        }
        if (closed.isPresent()) {
            return Refused.at(shown.item(), closed.get());
        }
        if (!runs.instrument(run).links().contains(shown.item())) {
            return Refused.because("questions.item");
        }
        Optional<Attached> file = Attached.of(shown.file().name(), shown.file().content());
        if (shown.file().content().length > 0 && file.isEmpty()) {
            return Refused.at("file-" + shown.item(), "questions.file");
        }
        if (shown.note().length() > LONGEST || (shown.note().isEmpty() && file.isEmpty())) {
            return Refused.at("note-" + shown.item(), "assessment.shown");
        }
        // The run is locked, so that two at once are counted one after the other.
        if (files.list(run).stream()
                        .filter(it -> it.side() == side && it.item().equals(shown.item()))
                        .count()
                >= MOST) {
            return Refused.at("note-" + shown.item(), "assessment.shown.most");
        }
        ItemEvidence one = new ItemEvidence(
                key,
                side,
                shown.item(),
                shown.note(),
                null,
                null,
                CurrentActor.get().name(),
                today.clock().instant());
        files.add(run, one, file.orElse(null));
        trace.changed("assessment.shown", run, key);
        return Result.done(key);
    }

    /** Read by whoever may read the answers of that side. */
    public Attached file(UUID run, UUID id) {
        boolean seen = reader.page(run).shown().stream().anyMatch(it -> it.id().equals(id));
        if (!seen) {
            throw new NoSuchElementException("no file " + id);
        }
        Attached file = files.file(id);
        trace.audit().released("assessment.file", List.of(run, id));
        return file;
    }
}
