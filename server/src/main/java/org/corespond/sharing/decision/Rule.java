package org.corespond.sharing.decision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue (disclosure.md A.4).
 *
 * @param hours after how many hours a release ends
 * @param noPerson it concerns no person's data, so that the purpose needs no proof
 */
public record Rule(
        String id,
        String citation,
        List<Way> ways,
        Set<Obligation> obligations,
        Set<Obligation> onDeny,
        @Nullable Integer hours,
        boolean noPerson) {
    public Rule {
        ways = List.copyOf(ways);
        obligations = Set.copyOf(obligations);
        onDeny = Set.copyOf(onDeny);
    }
}
