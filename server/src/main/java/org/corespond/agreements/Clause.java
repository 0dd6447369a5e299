package org.corespond.agreements;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version opens. An empty list does not limit: all parties, all purposes, all classes, all fields of them.
 *
 * @param from later than its paper, if at all
 * @param until earlier than its paper, if at all
 */
public record Clause(
        UUID id,
        SortedSet<UUID> parties,
        SortedSet<String> purposes,
        SortedSet<String> classes,
        SortedSet<String> fields,
        @Nullable Instant from,
        @Nullable Instant until) {
    public Clause {
        parties = new TreeSet<>(parties);
        purposes = new TreeSet<>(purposes);
        classes = new TreeSet<>(classes);
        fields = new TreeSet<>(fields);
    }
}
