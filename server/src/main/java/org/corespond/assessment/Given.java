package org.corespond.assessment;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a scored item.
 *
 * @param score absent: the item does not apply here (NA)
 */
public record Given(@Nullable Integer score) {
    static final Given NOT_APPLICABLE = new Given(null);

    static Given of(int score) {
        return new Given(score);
    }
}
