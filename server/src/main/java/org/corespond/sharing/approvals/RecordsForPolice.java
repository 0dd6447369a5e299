package org.corespond.sharing.approvals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.RequestKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records for law enforcement, through the gate: under a process, or on an approved request. */
@Component
class RecordsForPolice {
    private final Approvals approvals;
    private final People people;
    private final Releaser releaser;
    private final Audit audit;
    private final Clock clock;

    RecordsForPolice(Approvals approvals, People people, Releaser releaser, Audit audit, Clock clock) {
        this.approvals = approvals;
        this.people = people;
        this.releaser = releaser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RecordsPage list() {
        List<PaperForUs> papers = approvals.listPapers(clock.instant());
        List<ApprovalRequest> asked = approvals.listAsked();
        List<UUID> seen = new ArrayList<>();
        papers.forEach(paper -> seen.add(paper.id()));
        asked.forEach(request -> seen.add(request.id()));
        audit.viewed("police-records", seen);
        return new RecordsPage(papers, asked);
    }

    /** What the order states and no more (rules H7, S5); the decision names the paper that it rests on. */
    @Transactional
    public AskedRecord underProcess(UUID id) {
        PaperForUs paper = approvals.listPapers(clock.instant()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        return asked(id, paper.caseNumber(), paper.subject(), RequestKind.LEGAL_PROCESS);
    }

    @Transactional
    public AskedRecord onRequest(UUID id) {
        ApprovalRequest request = approvals.findAsked(id).orElseThrow();
        return asked(id, request.caseNumber(), request.subject(), request.kind());
    }

    private AskedRecord asked(UUID id, String by, UUID person, RequestKind kind) {
        Ask ask = new Ask(Purpose.LEREQ, null, null, kind, Set.of(), Set.of());
        return new AskedRecord(
                id,
                by,
                releaser.release(people.of(person), ask)
                        .value()
                        .filter(identity -> !identity.equals(Identity.UNKNOWN)));
    }
}
