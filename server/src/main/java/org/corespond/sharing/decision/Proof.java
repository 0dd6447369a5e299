package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether conditions hold: what is missing, or how far they open, how long, and on which papers they rest. */
record Proof(
        List<Missing> missing,
        FieldView scope,
        @Nullable Instant until,
        boolean untilIncidentEnds,
        boolean compelled,
        Set<String> rules,
        Set<String> reliedOn) {
    static final Proof GIVEN = new Proof(List.of(), FieldView.WHOLE, null, false, false, Set.of(), Set.of());

    static Proof lacking(String code, String sentence) {
        return lacking(List.of(new Missing(code, sentence)));
    }

    static Proof lacking(List<Missing> missing) {
        return new Proof(missing, FieldView.NONE, null, false, false, Set.of(), Set.of());
    }

    static Proof paper(String id, FieldView scope, @Nullable Instant until, boolean compelled) {
        return new Proof(List.of(), scope, until, false, compelled, Set.of(), Set.of(id));
    }

    boolean holds() {
        return missing.isEmpty();
    }

    Proof and(Proof other) {
        if (equals(GIVEN)) {
            return other;
        }
        if (other.equals(GIVEN)) {
            return this;
        }
        List<Missing> lacking = new ArrayList<>(missing);
        other.missing.stream().filter(it -> !missing.contains(it)).forEach(lacking::add);
        return new Proof(
                lacking,
                scope.meet(other.scope),
                Span.earlier(until, other.until),
                untilIncidentEnds || other.untilIncidentEnds,
                compelled || other.compelled,
                union(rules, other.rules),
                union(reliedOn, other.reliedOn));
    }

    /** Of two ways: both if both hold, the one that holds, else the one that lacks less. */
    Proof or(Proof other) {
        if (holds() && other.holds()) {
            return new Proof(
                    List.of(),
                    scope.join(other.scope),
                    Span.later(until, other.until),
                    untilIncidentEnds && other.untilIncidentEnds,
                    compelled || other.compelled,
                    union(rules, other.rules),
                    union(reliedOn, other.reliedOn));
        }
        return missing.size() <= other.missing.size() ? this : other;
    }

    Proof within(FieldView view) {
        return and(new Proof(List.of(), view, null, false, false, Set.of(), Set.of()));
    }

    Proof by(String rule) {
        return and(new Proof(List.of(), FieldView.WHOLE, null, false, false, Set.of(rule), Set.of()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
