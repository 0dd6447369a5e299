package org.corespond.access;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;

/** Opens a locked screen again: the same session goes on, as of this moment. */
@Component
class Unlocking {
    private final Clock clock;
    private final Audit audit;

    Unlocking(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    void unlock(HttpSession session) {
        SessionLife.of(session).ifPresent(life -> life.touch(session, clock.instant()));
        audit.security("unlock", "done");
    }

    /** A passkey is a second factor, proven now. */
    void unlockByPasskey(HttpSession session) {
        StepUp.proven(session, clock.instant());
        unlock(session);
    }
}
