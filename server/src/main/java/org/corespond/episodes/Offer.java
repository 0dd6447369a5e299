package org.corespond.episodes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/**
 * An episode held out to another agency; until somebody accepts, the offering agency stays the owner (decisions 11).
 *
 * @param relay true where help is called in beside the owner (EMS, fire): accepting confirms it, ownership stays
 * @param after programs to try, in order, when this one does not accept
 */
public record Offer(
        UUID id,
        UUID episodeId,
        UUID fromAgency,
        UUID toAgency,
        UUID programId,
        ProgramKind kind,
        boolean relay,
        Instant offeredAt,
        Instant expiresAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<UUID> after) {
    public Offer {
        after = List.copyOf(after);
    }

    /** An offer ends once. */
    public enum State {
        OFFERED,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        WITHDRAWN
    }
}
