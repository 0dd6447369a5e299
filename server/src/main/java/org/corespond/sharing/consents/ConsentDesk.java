package org.corespond.sharing.consents;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Ids;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;

/** What every change of a consent needs: the moment, an id, its audit row and its idempotency key. */
@Component
class ConsentDesk {
    private final Ids ids;
    private final Clock clock;
    private final Once once;
    private final Audit audit;

    ConsentDesk(Ids ids, Clock clock, Once once, Audit audit) {
        this.ids = ids;
        this.clock = clock;
        this.once = once;
        this.audit = audit;
    }

    UUID newId() {
        return ids.next();
    }

    /** As exact as the database keeps it, so that what is written now counts from now. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    boolean done(UUID key) {
        return once.spent(key);
    }

    void changed(UUID consent, UUID key) {
        audit.changed("consent", consent);
        once.spend(key);
    }
}
