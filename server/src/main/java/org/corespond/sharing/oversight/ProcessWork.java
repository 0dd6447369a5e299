package org.corespond.sharing.oversight;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.PrivacyWork;
import org.springframework.stereotype.Component;

/** Legal process that nobody has approved or refused yet; our own clock is three days. */
@Component
class ProcessWork implements PrivacyWork {
    private static final Duration CLOCK = Duration.ofDays(3);

    private final LegalPapers papers;

    ProcessWork(LegalPapers papers) {
        this.papers = papers;
    }

    @Override
    public List<Task> listFor(UUID agency) {
        return papers.list().stream()
                .filter(LegalPaper::waits)
                .map(paper -> new Task(
                        "process",
                        paper.issuer() + ", " + paper.caseNumber(),
                        paper.recordedAt(),
                        paper.recordedAt().plus(CLOCK),
                        "/privacy/process/" + paper.id()))
                .toList();
    }
}
