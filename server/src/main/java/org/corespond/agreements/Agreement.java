package org.corespond.agreements;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one clause of a paper covers, as a decision on disclosure reads it.
 *
 * @param id of the clause
 * @param kind as disclosure names it: BAA, QSOA, MOU and so on
 * @param parties agencies, and for hosting {@link Terms#OPERATOR}
 * @param classes which classes of data; empty: it does not limit them
 * @param purposes for which purposes; empty: it does not limit them
 * @param fields which fields of those classes; empty: it does not limit them
 * @param signedAt when the last party signed; absent: nobody is bound yet
 * @param until absent: until it is ended
 */
public record Agreement(
        UUID id,
        String kind,
        String title,
        Set<UUID> parties,
        Set<String> classes,
        Set<String> purposes,
        Set<String> fields,
        @Nullable Instant signedAt,
        Instant from,
        @Nullable Instant until) {
    public Agreement {
        parties = Set.copyOf(parties);
        classes = Set.copyOf(classes);
        purposes = Set.copyOf(purposes);
        fields = Set.copyOf(fields);
    }

    /** Whether it is signed, in date and about this; who it is between is asked elsewhere. */
    public boolean covers(Set<String> anyOfClasses, String purpose, Instant at) {
        boolean inDate = !at.isBefore(from) && (until == null || at.isBefore(until));
        boolean about = classes.isEmpty() || anyOfClasses.stream().anyMatch(classes::contains);
        return signedAt != null && inDate && about && (purposes.isEmpty() || purposes.contains(purpose));
    }
}
