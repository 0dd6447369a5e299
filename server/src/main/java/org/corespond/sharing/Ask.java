package org.corespond.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody asks for a record. Who asks is the actor; whose it is, the record says.
 *
 * @param incident the episode that it is asked for, if any
 * @param incidentEndedAt when that episode was closed
 * @param kind of a request by law enforcement
 * @param asserted conditions that the asker has recorded as true, by their names in the policy set
 * @param items fields asked for by name that a view hides by default
 */
public record Ask(
        Purpose purpose,
        @Nullable UUID incident,
        @Nullable Instant incidentEndedAt,
        @Nullable RequestKind kind,
        Set<String> asserted,
        Set<String> items) {
    public Ask {
        asserted = Set.copyOf(asserted);
        items = Set.copyOf(items);
    }

    /** For the care of a person in an episode, as long as it is open. */
    public static Ask forCare(UUID episode, @Nullable Instant closedAt) {
        return new Ask(Purpose.TREAT, episode, closedAt, null, Set.of("location_needed_for_live_response"), Set.of());
    }

    /** The same, as break-glass, which stands on its own facts alone. */
    Ask underBreakGlass() {
        return new Ask(Purpose.BTG, incident, incidentEndedAt, null, Set.of(), items);
    }

    public static Ask of(Purpose purpose, String... asserted) {
        return new Ask(purpose, null, null, null, Set.of(asserted), Set.of());
    }
}
