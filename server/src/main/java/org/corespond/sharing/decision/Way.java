package org.corespond.sharing.decision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to satisfy a rule: all its conditions together; for these outcomes only, unless empty. */
public record Way(
        List<Condition> all,
        Set<Outcome> outcomes,
        @Nullable FieldView view) {
    public Way {
        all = List.copyOf(all);
        outcomes = Set.copyOf(outcomes);
    }

    boolean leadsTo(Outcome outcome) {
        return outcomes.isEmpty() || outcomes.contains(outcome);
    }
}
