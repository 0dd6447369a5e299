package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody took on; it stays open until somebody says how it ended.
 *
 * @param origin what it came from: a meeting, or a finding by its key
 */
public record Action(
        UUID id,
        @Nullable UUID meeting,
        String origin,
        String text,
        String owner,
        LocalDate due,
        @Nullable End end) {
    /** How it ended. */
    public record End(Kind kind, String note, Instant at) {}

    /** Done with its result, or dropped with the reason. */
    public enum Kind {
        DONE,
        DROPPED
    }

    public boolean open() {
        return end == null;
    }

    public boolean late(LocalDate today) {
        return open() && due.isBefore(today);
    }
}
