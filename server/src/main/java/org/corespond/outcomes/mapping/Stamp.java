package org.corespond.outcomes.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row says of one moment: the instant, or only the day, or nothing; with what had to be repaired. */
record Stamp(@Nullable Instant at, @Nullable LocalDate on, List<String> flags) {
    static final Stamp NONE = new Stamp(null, null, List.of());

    boolean isNothing() {
        return at == null && on == null;
    }

    Stamp with(String flag) {
        List<String> more = new java.util.ArrayList<>(flags);
        more.add(flag);
        return new Stamp(at, on, more);
    }
}
