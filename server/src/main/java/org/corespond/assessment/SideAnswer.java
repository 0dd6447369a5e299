package org.corespond.assessment;

import java.time.Instant;
import java.util.Optional;

/**
 * What one side answered last to one item, or what was agreed.
 *
 * @param side a view's name, or {@link #AGREED}
 */
public record SideAnswer(String side, String item, String answer, String remark, String by, Instant at) {
    static final String AGREED = "AGREED";

    public Optional<View> view() {
        return side.equals(AGREED) ? Optional.empty() : Optional.of(View.valueOf(side));
    }
}
