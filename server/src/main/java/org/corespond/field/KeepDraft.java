package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is typed, as it comes; the same words again change nothing. */
@Component
class KeepDraft {
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    KeepDraft(Drafts drafts, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells as of when it is kept. */
    @Transactional
    Instant keep(UUID episode, EncounterForm form) {
        if (drafts.keep(episode, form)) {
            audit.changed("draft", episode);
        }
        return clock.instant();
    }
}
