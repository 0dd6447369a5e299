package org.corespond.sharing.approvals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.PrivacyWork;
import org.springframework.stereotype.Component;

/** Requests of law enforcement that nobody here has approved or refused; our own clock is a day. */
@Component
class ApprovalWork implements PrivacyWork {
    private static final Duration CLOCK = Duration.ofDays(1);

    private final Approvals approvals;

    ApprovalWork(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public List<Task> listFor(UUID agency) {
        return approvals.listWaiting().stream()
                .map(request -> new Task(
                        "approval",
                        request.incidentName() + ", " + request.caseNumber(),
                        request.askedAt(),
                        request.askedAt().plus(CLOCK),
                        "/privacy/approvals/" + request.id()))
                .toList();
    }
}
