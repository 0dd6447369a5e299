package org.corespond.field;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/**
 * Who goes for an episode, or answers it by phone.
 *
 * @param relay true where we help beside the owner (EMS)
 */
public record Assignment(
        UUID id,
        UUID agencyId,
        UUID episodeId,
        ProgramKind kind,
        boolean relay,
        @Nullable UUID unitId,
        @Nullable UUID accountId,
        Instant acceptedAt) {

    /** Worked by phone, not on the street. */
    public boolean byPhone() {
        return kind == ProgramKind.CLINICIAN_LINE || kind == ProgramKind.WARMLINE;
    }
}
