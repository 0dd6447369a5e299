package org.corespond.field;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;

/**
 * A team became free, busy, went off duty or out of service.
 *
 * @param certified whether an officer of the unit is CIT-certified now
 */
public record UnitAvailabilityChanged(
        UUID communityId, UUID agencyId, UUID unitId, ProgramKind kind, boolean certified, State state, Instant at) {

    /** What a unit can do now. */
    public enum State {
        FREE,
        BUSY,
        OFF_DUTY,
        OUT_OF_SERVICE
    }
}
