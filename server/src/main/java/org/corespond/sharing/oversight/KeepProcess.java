package org.corespond.sharing.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.Paper;
import org.corespond.sharing.oversight.KeepAccounting.Asking;
import org.corespond.sharing.oversight.LegalPaper.Step;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a paper in, and writes down who approved, refused or ended it. */
@Component
class KeepProcess {
    /** The request is written and has its case number by being here. */
    private static final Set<String> ALWAYS = Set.of("request_recorded", "case_number_recorded");

    private final LegalPapers papers;
    private final Asking asking;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    KeepProcess(LegalPapers papers, Asking asking, Audit audit, Once once, Clock clock) {
        this.papers = papers;
        this.asking = asking;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** The paper itself, and under which name it came. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of an upload, on their way to their hash
    record Document(String name, byte[] bytes) {}

    @Transactional
    public Result<UUID> add(ProcessForm form, Document document, UUID key) {
        if (once.spent(key)) {
            return Result.done(key);
        }
        String missing = form.missing();
        if (!missing.isEmpty()) {
            return Refused.at(missing, "process." + missing);
        }
        Optional<Paper> served =
                Paper.of(document.bytes()).filter(paper -> paper.mediaType().equals(Paper.PDF));
        if (served.isEmpty()) {
            return Refused.at("document", "process.document");
        }
        asking.people().requireOurs(Objects.requireNonNull(form.person()));
        once.spend(key);
        LegalPaper paper = paper(form, document.name(), served.get());
        papers.add(paper, document.bytes());
        audit.changed("legal-process", paper.id());
        return Result.done(paper.id());
    }

    private LegalPaper paper(ProcessForm form, String name, Paper served) {
        Set<String> asserted = new HashSet<>(form.asserted() == null ? List.of() : form.asserted());
        asserted.retainAll(ProcessForm.ASSERTABLE);
        asserted.addAll(ALWAYS);
        // Its verification is a mandatory field (45 CFR 164.514(h)).
        asserted.add("identity_of_official_verified");
        asserted.add("privacy_officer_approved");
        return new LegalPaper(
                asking.ids().next(),
                Objects.requireNonNull(form.kind()),
                ProcessForm.text(form.issuer()),
                ProcessForm.text(form.caseNumber()),
                Objects.requireNonNull(form.person()),
                Set.copyOf(Objects.requireNonNull(form.recipients())),
                Set.copyOf(Objects.requireNonNull(form.classes())),
                form.fieldNames(),
                asserted,
                form.isConfidential(),
                ProcessForm.text(form.official()),
                ProcessForm.text(form.verifiedBy()),
                begin(Objects.requireNonNull(form.from())),
                begin(Objects.requireNonNull(form.until()).plusDays(1)),
                name,
                served.sha256(),
                clock.instant(),
                List.of());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(asking.directory().here().zone()).toInstant();
    }

    /** Privacy officer and counsel are two people; a refusal or an end has its reason. */
    @Transactional
    public Result<UUID> step(UUID id, Step step, String note, UUID key) {
        LegalPaper paper = papers.find(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        boolean approves = step == Step.PRIVACY_OFFICER || step == Step.COUNSEL;
        UUID me = CurrentActor.get().account();
        if (approves && paper.steps().stream().anyMatch(taken -> taken.account().equals(me))) {
            return Refused.because("process.two-people");
        }
        if (!approves && note.isBlank()) {
            return Refused.at("note", "process.note");
        }
        if ((approves && !paper.waits()) || (step == Step.ENDED && !paper.approved())) {
            return Refused.because("process.decided");
        }
        if (!papers.step(id, step, note.strip(), clock.instant())) {
            return Refused.because("process.decided");
        }
        once.spend(key);
        audit.changed("legal-process-" + step.name().toLowerCase(Locale.ROOT), id);
        return Result.done(id);
    }

    @Transactional
    public List<LegalPaper> list() {
        List<LegalPaper> all = papers.list();
        audit.viewed("legal-process", all.stream().map(LegalPaper::id).toList());
        return all;
    }

    @Transactional
    public LegalPaper read(UUID id) {
        LegalPaper paper = papers.find(id).orElseThrow();
        audit.viewed("legal-process", List.of(id, paper.subject()));
        return paper;
    }

    @Transactional
    public byte[] document(UUID id) {
        byte[] document = papers.document(id);
        audit.released("legal-process", List.of(id));
        return document;
    }
}
