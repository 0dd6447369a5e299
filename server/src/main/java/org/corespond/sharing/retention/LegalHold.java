package org.corespond.sharing.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing of the person is destroyed while it holds; sealing goes on (retention-and-directives F.1). */
public record LegalHold(
        UUID id,
        UUID subject,
        String matter,
        Instant placedAt,
        @Nullable Instant endedAt) {

    public boolean holds() {
        return endedAt == null;
    }
}
