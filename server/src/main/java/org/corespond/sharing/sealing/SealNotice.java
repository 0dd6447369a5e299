package org.corespond.sharing.sealing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that another agency carried out, about facts that mine received: my copies follow. */
public record SealNotice(
        UUID order,
        UUID from,
        String court,
        String number,
        boolean destroy,
        Set<UUID> episodes,
        Instant at,
        @Nullable Instant doneAt) {
    public SealNotice {
        episodes = Set.copyOf(episodes);
    }
}
