package org.corespond.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody noted or attached under an item.
 *
 * @param dated as of which day it holds
 * @param fileName absent: nothing is attached
 */
public record Note(
        UUID id,
        String item,
        State state,
        String note,
        String owner,
        LocalDate dated,
        @Nullable String fileName,
        String by,
        Instant at) {

    /** Whether it shows something, or says that the item does not apply here. */
    public enum State {
        SHOWN,
        NOT_APPLICABLE
    }
}
