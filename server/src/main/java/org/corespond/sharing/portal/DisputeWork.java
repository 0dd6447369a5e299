package org.corespond.sharing.portal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.PrivacyWork;
import org.corespond.sharing.portal.Disputes.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What persons say is wrong in the agency's records, until it is corrected or kept: 60 days, 45 CFR 164.526(b)(2)(i). */
@Component
class DisputeWork implements PrivacyWork {
    private static final Duration CLOCK = Duration.ofDays(60);
    private static final Set<State> DONE = EnumSet.of(State.CORRECTED, State.KEPT);

    private final Disputes disputes;

    DisputeWork(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> listFor(UUID agency) {
        return disputes.ours().stream()
                .filter(dispute -> !DONE.contains(dispute.state()))
                .map(dispute -> new Task(
                        "dispute." + dispute.about(),
                        "",
                        dispute.saidAt(),
                        dispute.saidAt().plus(CLOCK),
                        "/disputes"))
                .toList();
    }
}
