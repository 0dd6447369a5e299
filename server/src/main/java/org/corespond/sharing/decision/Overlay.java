package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state's law as a dated row (disclosure.md A.7). Empty sets of its match fit everything. */
public record Overlay(
        String id,
        String state,
        String citation,
        OverlayEffect effect,
        Match match,
        List<Condition> conditions,
        @Nullable FieldView view,
        Set<Obligation> obligations,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        boolean reviewed) {
    public Overlay {
        conditions = List.copyOf(conditions);
        obligations = Set.copyOf(obligations);
    }

    /** What a row is about. */
    public record Match(
            Set<Requester> requesters,
            Set<Purpose> purposes,
            Set<DataClass> classes,
            Set<Regime> regimes,
            Set<Label> labels) {
        public Match {
            requesters = Set.copyOf(requesters);
            purposes = Set.copyOf(purposes);
            classes = Set.copyOf(classes);
            regimes = Set.copyOf(regimes);
            labels = Set.copyOf(labels);
        }

        boolean fits(Ground ground, Set<Regime> carried) {
            return fits(requesters, ground.requester())
                    && fits(purposes, ground.purpose())
                    && fits(classes, ground.dataClass())
                    && (regimes.isEmpty() || regimes.stream().anyMatch(carried::contains))
                    && ground.facts().labels().containsAll(labels);
        }

        private static <T> boolean fits(Set<T> wanted, T found) {
            return wanted.isEmpty() || wanted.contains(found);
        }
    }
}
