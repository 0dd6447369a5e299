package org.corespond.outcomes.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wall-clock times as instants, on the two nights a year when that is a question too (oracle 5). */
final class LocalMoments {
    private LocalMoments() {}

    /**
     * The instant of a local time. In the hour that comes twice it is the first one, unless that would be before a
     * moment that came earlier; in the hour that never was, the clock had already gone forward.
     */
    static Stamp at(LocalDateTime local, ZoneId zone, @Nullable Instant notBefore) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return new Stamp(local.toInstant(offsets.getFirst()), local.toLocalDate(), List.of());
        }
        if (offsets.isEmpty()) {
            return new Stamp(
                    local.atZone(zone).toInstant(), local.toLocalDate(), List.of("hour skipped by clock change"));
        }
        Instant first = local.toInstant(offsets.getFirst());
        Instant second = local.toInstant(offsets.getLast());
        Instant taken = notBefore != null && first.isBefore(notBefore) ? second : first;
        return new Stamp(taken, local.toLocalDate(), List.of("hour repeated by clock change"));
    }
}
