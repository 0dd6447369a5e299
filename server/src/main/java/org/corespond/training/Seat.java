package org.corespond.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's place in a class, and what was recorded of it last.
 *
 * @param minutes time attended; absent until it was recorded
 * @param pre score before, in percent
 * @param post score after, in percent
 */
public record Seat(
        UUID id,
        UUID classId,
        Learner learner,
        boolean borrowed,
        @Nullable Integer minutes,
        @Nullable Integer pre,
        @Nullable Integer post) {}
