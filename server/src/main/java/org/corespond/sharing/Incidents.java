package org.corespond.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The episodes that my agency has a part in, as far as sharing needs them; told by the module that keeps them. */
public interface Incidents {
    /** An episode: how it is called, whom it is about, whether it is over. */
    record Incident(
            UUID id,
            String name,
            @Nullable UUID person,
            @Nullable Instant closedAt) {}

    Optional<Incident> find(UUID id);

    /** All episodes of a person. */
    List<UUID> idsOf(UUID person);
}
