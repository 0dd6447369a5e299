package org.corespond.sharing;

import java.util.List;
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
 * @param scope what the consent covers that a release rests on, in words that travel with it (42 CFR 2.32(a))
 */
public record Release<T>(@Nullable UUID decision, Optional<T> value, Set<Obligation> duties, List<String> scope) {
    public Release {
        duties = Set.copyOf(duties);
        scope = List.copyOf(scope);
    }

    public Release(@Nullable UUID decision, Optional<T> value, Set<Obligation> duties) {
        this(decision, value, duties, List.of());
    }

    /** Whether it came from another agency, under a decision. */
    public boolean foreign() {
        return decision != null;
    }
}
