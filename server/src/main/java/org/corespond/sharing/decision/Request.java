package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. Everything may be missing, and what is missing is never guessed.
 *
 * @param recipient the registry id of the organization or person who would receive
 * @param jurisdiction the state of the encounter, as in {@code MN}
 * @param items fields asked for by name that a view hides by default
 * @param unknownClasses what was asked for under a name that no class has
 */
public record Request(
        @Nullable Requester requester,
        @Nullable Role role,
        @Nullable String recipient,
        @Nullable Purpose purpose,
        @Nullable RequestKind kind,
        List<DataClass> classes,
        List<String> unknownClasses,
        @Nullable String person,
        @Nullable Instant instant,
        @Nullable String jurisdiction,
        Set<String> items) {
    public Request {
        classes = List.copyOf(classes);
        unknownClasses = List.copyOf(unknownClasses);
        items = Set.copyOf(items);
    }
}
