package org.corespond.sharing.retention;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corespond.keys.KeyClass;
import org.jspecify.annotations.Nullable;

/**
 * The order to destroy the keys of a person, and what the second person said.
 *
 * @param reference the paper, rule or request that it rests on
 */
public record Erasure(
        UUID id,
        UUID subject,
        Set<KeyClass> classes,
        Ground ground,
        String reference,
        UUID orderedBy,
        Instant orderedAt,
        @Nullable Answer answer) {
    public Erasure {
        classes = Set.copyOf(classes);
    }

    /** Why. */
    public enum Ground {
        RETENTION_ENDED,
        COURT_ORDER,
        PERSON_ASKED,
        PROGRAM_CLOSED
    }

    /** The second person confirmed, and the keys were destroyed in that moment; or refused. */
    public record Answer(boolean confirmed, UUID account, Instant at, String note) {}

    public boolean waits() {
        return answer == null;
    }

    public boolean done() {
        return answer != null && answer.confirmed();
    }
}
