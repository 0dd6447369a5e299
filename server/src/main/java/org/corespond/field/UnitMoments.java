package org.corespond.field;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments that decide what a unit can do now.
 *
 * @param outSince when it went out of service, while it is out
 * @param crewSince when the first of its crew on duty began, while somebody is
 * @param busySince when the assignment that it goes for was accepted, while it goes
 * @param freedAt when its last assignment ended
 * @param backAt when it last came back into service
 * @param leftAt when the last of an earlier crew left
 */
record UnitMoments(
        @Nullable Instant outSince,
        @Nullable Instant crewSince,
        @Nullable Instant busySince,
        @Nullable Instant freedAt,
        @Nullable Instant backAt,
        @Nullable Instant leftAt) {
    static final UnitMoments NONE = new UnitMoments(null, null, null, null, null, null);
}
