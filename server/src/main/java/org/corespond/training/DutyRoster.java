package org.corespond.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/** Asked of those who run rosters: who is on duty when. Coverage is counted from what they answer. */
public interface DutyRoster {

    /** Turns of duty that share any moment with the span, past, running or planned. */
    List<Turn> turns(Instant from, Instant to);

    /**
     * A member's turn with a unit.
     *
     * @param accountId absent for a member without an account
     * @param to absent while its end is open
     */
    record Turn(
            UUID unitId,
            String unit,
            UUID agencyId,
            ProgramKind kind,
            @Nullable UUID accountId,
            String member,
            Instant from,
            @Nullable Instant to) {}
}
