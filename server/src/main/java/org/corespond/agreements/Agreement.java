package org.corespond.agreements;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that covers flows of data.
 *
 * @param kind as disclosure names it: BAA, QSOA, MOU and so on
 * @param parties agencies; a hosting agreement names the agency alone, its other party is the operator
 * @param classes which classes of data; empty: it does not limit them
 * @param purposes for which purposes; empty: it does not limit them
 * @param signedAt absent: nobody is bound yet
 * @param until absent: until it is ended
 */
public record Agreement(
        UUID id,
        String kind,
        String title,
        Set<UUID> parties,
        Set<String> classes,
        Set<String> purposes,
        @Nullable Instant signedAt,
        Instant from,
        @Nullable Instant until) {
    public Agreement {
        parties = Set.copyOf(parties);
        classes = Set.copyOf(classes);
        purposes = Set.copyOf(purposes);
    }
}
