package org.corespond.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.assessment.ReachConsensus.Today;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes and files under the items of the six questions, each with an owner and the day that it holds for. */
@Component
@Transactional
public class KeepNotes {
    private static final int LONGEST = 2000;
    private static final int NAME = 120;

    private final Notes notes;
    private final RunAssessment.Trace trace;
    private final Today today;
    private final Audit audit;

    KeepNotes(Notes notes, RunAssessment.Trace trace, Today today, Audit audit) {
        this.notes = notes;
        this.trace = trace;
        this.today = today;
        this.audit = audit;
    }

    /** A note as typed. */
    public record NoteForm(
            String item,
            String note,
            String owner,
            String dated,
            @Nullable String apart) {
        public NoteForm {
            item = FormText.plain(item);
            note = FormText.plain(note);
            owner = FormText.plain(owner);
            dated = FormText.plain(dated);
        }
    }

    /** A file as it came. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of an upload, on their way to their hash
    public record Upload(String name, byte[] content) {
        public static final Upload NONE = new Upload("", new byte[0]);
    }

    public Result<UUID> add(NoteForm form, Upload upload, UUID key) {
        if (trace.spent(key)) {
            return Result.done(key);
        }
        if (!SixQuestions.items().contains(form.item())) {
            return Refused.because("questions.item");
        }
        if (form.note().isEmpty() || form.note().length() > LONGEST) {
            return Refused.at("note-" + form.item(), "questions.note");
        }
        if (form.owner().isEmpty() || form.owner().length() > NAME) {
            return Refused.at("owner-" + form.item(), "questions.owner");
        }
        Optional<LocalDate> dated = today.past(form.dated());
        if (dated.isEmpty()) {
            return Refused.at("dated-" + form.item(), "assessment.day");
        }
        Optional<Attached> file = Attached.of(upload.name(), upload.content());
        if (upload.content().length > 0 && file.isEmpty()) {
            return Refused.at("file-" + form.item(), "questions.file");
        }
        Note note = new Note(
                key,
                form.item(),
                form.apart() == null ? Note.State.SHOWN : Note.State.NOT_APPLICABLE,
                form.note(),
                form.owner(),
                dated.get(),
                null,
                CurrentActor.get().name(),
                today.clock().instant());
        notes.add(note, file.orElse(null));
        trace.changed("questions.note", key, key);
        return Result.done(key);
    }

    public Attached file(UUID id) {
        Attached file = notes.file(id);
        audit.released("questions.file", List.of(id));
        return file;
    }
}
