package org.corespond.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is trained.
 *
 * @param accountId absent for colleagues without an account
 * @param agencyId absent for colleagues of a neighbor that is not in the directory
 * @param organization the neighbor's name, or ""
 */
public record Learner(
        UUID id,
        @Nullable UUID accountId,
        @Nullable UUID agencyId,
        String organization,
        String name,
        ResponsePart sector,
        boolean sworn) {}
