package org.corespond.calls;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.ProgramKind;

/**
 * Told to this capability by those who run units: whether a unit can go now.
 *
 * @param kinds what the unit can be sent as; a patrol unit with a crisis-trained officer is both
 */
public record AvailabilityChanged(
        UUID communityId, UUID agencyId, UUID unitId, Set<ProgramKind> kinds, boolean free, Instant at) {
    public AvailabilityChanged {
        kinds = Set.copyOf(kinds);
    }
}
