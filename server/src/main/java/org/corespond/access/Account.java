package org.corespond.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in to one community. */
public record Account(
        UUID id,
        UUID communityId,
        String login,
        String name,
        Standing standing,
        @Nullable Instant lastUse) {

    /** Locked: five failed tries, until an administrator releases it. Disabled: no longer works here. */
    public enum Standing {
        ACTIVE,
        LOCKED,
        DISABLED
    }
}
