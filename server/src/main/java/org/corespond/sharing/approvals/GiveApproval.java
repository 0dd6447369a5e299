package org.corespond.sharing.approvals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the holder approves or refuses; never the one who asks. */
@Component
class GiveApproval {
    /** Without this nothing goes to an official (45 CFR 164.514(h)). */
    static final String VERIFIED = "identity_of_official_verified";

    /** What the one who approves can hold true besides. */
    static final List<String> JUDGED = List.of(VERIFIED, "best_interest_judged");

    private final Approvals approvals;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    GiveApproval(Approvals approvals, Audit audit, Once once, Clock clock) {
        this.approvals = approvals;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** What is answered: yes with what was verified, or no with its reason. */
    record Word(boolean granted, Set<String> judged, String note) {
        Word {
            Set<String> known = new HashSet<>(judged);
            known.retainAll(JUDGED);
            judged = Set.copyOf(known);
        }
    }

    @Transactional
    public Result<UUID> answer(UUID id, Word word, UUID key) {
        ApprovalRequest request = approvals.findToUs(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (request.account().equals(CurrentActor.get().account())) {
            return Refused.because("approval.two-people");
        }
        if (!request.waits()) {
            return Refused.because("approval.answered");
        }
        if (word.granted() && !word.judged().contains(VERIFIED)) {
            return Refused.at("judged", "approval.verified");
        }
        if (word.note().isBlank()) {
            return Refused.at("note", "approval.note");
        }
        ApprovalRequest.Answer answer = new ApprovalRequest.Answer(
                CurrentActor.get().account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                word.granted(),
                word.judged(),
                word.note().strip());
        if (!approvals.answer(id, answer)) {
            return Refused.because("approval.answered");
        }
        once.spend(key);
        audit.changed(word.granted() ? "approval-given" : "approval-refused", id);
        return Result.done(id);
    }

    @Transactional
    public ApprovalRequest read(UUID id) {
        ApprovalRequest request = approvals.findToUs(id).orElseThrow();
        audit.viewed("approval-request", List.of(id, request.subject()));
        return request;
    }
}
