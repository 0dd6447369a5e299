package org.corespond.sharing.threats;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.sharing.WaitingWarnings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What rings on the pages of those who can prevent a threat, until they have read it or it is over. */
@Component
class WarningsForMe implements WaitingWarnings {
    private static final Set<Role> READERS = Set.of(Role.OFFICER, Role.CO_RESPONDER);

    private final Threats threats;
    private final Audit audit;
    private final Clock clock;

    WarningsForMe(Threats threats, Audit audit, Clock clock) {
        this.threats = threats;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Waiting> list() {
        Role role = CurrentActor.get().role();
        if (role == null || !READERS.contains(role)) {
            return List.of();
        }
        List<Waiting> waiting = threats.listUnread(clock.instant());
        if (!waiting.isEmpty()) {
            audit.viewed("threats", waiting.stream().map(Waiting::id).toList());
        }
        return waiting;
    }
}
