package org.corespond.sharing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * What the gate lets out of one record.
 *
 * @param decision the logged decision; absent where an agency reads its own record
 * @param value the record as far as it may be shown; empty for a denial and for a record that does not exist alike
 * @param duties what the release obliges the reader to
 */
public record Release<T>(@Nullable UUID decision, Optional<T> value, Set<Obligation> duties) {
    public Release {
        duties = Set.copyOf(duties);
    }

    /** Whether it came from another agency, under a decision. */
    public boolean foreign() {
        return decision != null;
    }
}
