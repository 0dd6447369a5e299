package org.corespond.episodes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, by whom, for which agency, under which authority.
 *
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param detail codes and ids, never personal data
 * @param corrects the fact that this one sets right
 */
public record TimelineFact(
        long id,
        UUID episodeId,
        FactKind kind,
        Instant at,
        Instant recordedAt,
        @Nullable UUID agencyId,
        @Nullable Role role,
        Authority authority,
        Map<String, String> detail,
        @Nullable Long corrects) {
    public TimelineFact {
        detail = Map.copyOf(detail);
    }
}
