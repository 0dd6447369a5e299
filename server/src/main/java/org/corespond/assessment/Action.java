package org.corespond.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a gap.
 *
 * @param done who said that it is done; absent: it is open
 */
public record Action(
        UUID id,
        UUID run,
        String item,
        String what,
        String owner,
        LocalDate due,
        @Nullable String done) {
    public boolean late(LocalDate today) {
        return done == null && due.isBefore(today);
    }
}
