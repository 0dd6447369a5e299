package org.corespond.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sides meet over their answers, agree on one, and sign it. */
@Component
@Transactional
public class ReachConsensus {
    private static final int NAME = 120;
    private static final int LONGEST = 4000;

    private final Runs runs;
    private final SideAnswers answers;
    private final ReadRun reader;
    private final RunAssessment.Trace trace;
    private final Today today;

    ReachConsensus(Runs runs, SideAnswers answers, ReadRun reader, RunAssessment.Trace trace, Today today) {
        this.runs = runs;
        this.answers = answers;
        this.reader = reader;
        this.trace = trace;
        this.today = today;
    }

    /** The day where the community is. */
    @Component
    record Today(Clock clock, Directory directory) {
        LocalDate day() {
            return LocalDate.ofInstant(clock.instant(), directory.here().zone());
        }

        /** A day that is not in the future. */
        Optional<LocalDate> past(String typed) {
            return FormText.day(typed).filter(it -> !it.isAfter(day()));
        }
    }

    /** The meeting as it was typed. */
    public record MeetingForm(String day, String people, String notes) {
        public MeetingForm {
            day = FormText.plain(day);
            people = FormText.plain(people);
            notes = FormText.plain(notes);
        }
    }

    /** A signature as it was typed. */
    public record SignForm(String view, String signer, String capacity, String day) {
        public SignForm {
            view = FormText.plain(view);
            signer = FormText.plain(signer);
            capacity = FormText.plain(capacity);
            day = FormText.plain(day);
        }
    }

    /** One answer for all, decided together; the latest counts. */
    public Result<UUID> decide(UUID id, String item, String answer, String why) {
        runs.lock(id);
        RunPage page = reader.page(id);
        Optional<Refused<UUID>> no = notYet(page, item);
        if (no.isPresent()) {
            return no.get();
        }
        boolean fits = page.instrument().given(item, answer).isPresent();
        if (!fits || why.length() > LONGEST) {
            return Refused.at(item, "assessment.answer");
        }
        answers.add(id, SideAnswer.AGREED, item, answer, FormText.plain(why));
        trace.audit().changed("assessment.agree", id);
        return Result.done(id);
    }

    public Result<UUID> meet(UUID id, MeetingForm form, UUID key) {
        runs.lock(id);
        if (trace.spent(key)) {
            return Result.done(id);
        }
        Optional<Refused<UUID>> no = notYet(reader.page(id), "day");
        if (no.isPresent()) {
            return no.get();
        }
        Optional<LocalDate> day = today.past(form.day());
        if (day.isEmpty()) {
            return Refused.at("day", "assessment.day");
        }
        if (form.people().isEmpty() || form.people().length() > LONGEST) {
            return Refused.at("people", "assessment.people");
        }
        if (form.notes().length() > LONGEST) {
            return Refused.at("notes", "assessment.notes");
        }
        runs.meet(id, new Run.Meeting(day.get(), form.people(), form.notes()));
        trace.changed("assessment.meeting", id, key);
        return Result.done(id);
    }

    /** Signed is what is agreed at this moment; its hash stands beside the name. */
    public Result<UUID> sign(UUID id, SignForm form, UUID key) {
        Run run = runs.lock(id);
        if (trace.spent(key)) {
            return Result.done(id);
        }
        RunPage page = reader.page(id);
        Optional<Refused<UUID>> no = unready(page);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<View> view = View.of(form.view()).filter(page.unsigned()::contains);
        if (view.isEmpty()) {
            return Refused.at("view", "assessment.signing");
        }
        if (form.signer().isEmpty() || form.signer().length() > NAME) {
            return Refused.at("signer", "assessment.signer");
        }
        if (form.capacity().isEmpty() || form.capacity().length() > NAME) {
            return Refused.at("capacity", "assessment.capacity");
        }
        Optional<LocalDate> day = today.past(form.day());
        if (day.isEmpty()) {
            return Refused.at("day", "assessment.day");
        }
        Map<String, String> agreed = page.agreedCodes();
        runs.sign(id, new Run.Signed(view.get(), form.signer(), form.capacity(), day.get(), run.hash(agreed)));
        trace.changed("assessment.sign", id, key);
        return Result.done(id);
    }

    /** One side alone is no consensus (self-assessment.md: filled jointly). */
    private static Optional<Refused<UUID>> notYet(RunPage page, String field) {
        if (page.run().frozen()) {
            return Optional.of(Refused.at(field, "assessment.signed"));
        }
        return page.missing().map(it -> Refused.at(field, "assessment.alone." + it.code()));
    }

    private static Optional<Refused<UUID>> unready(RunPage page) {
        Optional<View> missing = page.missing();
        if (missing.isPresent()) {
            return Optional.of(
                    Refused.because("assessment.alone." + missing.get().code()));
        }
        if (page.together() && page.run().meeting() == null) {
            return Optional.of(Refused.because("assessment.meeting"));
        }
        List<RunPage.Row> open = page.undecided();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refused.because("assessment.undecided", String.valueOf(open.size())));
    }
}
