package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one class comes to, and how two come together: the stricter outcome, shared fields, all obligations. */
record Verdict(
        Outcome outcome,
        boolean permit,
        FieldView view,
        @Nullable Instant until,
        boolean untilIncidentEnds,
        boolean compelled,
        Set<Obligation> obligations,
        Set<String> rules,
        Set<String> reliedOn,
        List<Missing> missing) {

    static Verdict denied(Outcome outcome, Set<String> rules, List<Missing> missing) {
        return new Verdict(
                outcome, false, FieldView.NONE, null, false, false, Set.of(Obligation.AUDIT), rules, Set.of(), missing);
    }

    static Verdict permitted(Outcome outcome, FieldView view, Proof proof, Set<String> rules, Set<Obligation> duties) {
        return new Verdict(
                outcome,
                true,
                view,
                proof.until(),
                proof.untilIncidentEnds(),
                proof.compelled(),
                duties,
                rules,
                proof.reliedOn(),
                List.of());
    }

    Verdict meet(Verdict other) {
        boolean both = permit && other.permit;
        List<Missing> lacking = new ArrayList<>(missing);
        other.missing.stream().filter(it -> !missing.contains(it)).forEach(lacking::add);
        return new Verdict(
                outcome.meet(other.outcome),
                both,
                both ? view.meet(other.view) : FieldView.NONE,
                both ? Span.earlier(until, other.until) : null,
                both && (untilIncidentEnds || other.untilIncidentEnds),
                both && compelled && other.compelled,
                duties(both, other),
                union(rules, other.rules),
                union(reliedOn, other.reliedOn),
                lacking);
    }

    /** This door and, if it is open, another one: what either shows with the duties of both, until the first of them ends. */
    Verdict beside(Verdict other) {
        Verdict open = other.permit ? other : this;
        return new Verdict(
                outcome,
                permit,
                view.join(open.view),
                Span.earlier(until, open.until),
                untilIncidentEnds || open.untilIncidentEnds,
                compelled,
                union(open.obligations, obligations),
                union(other.rules, rules),
                union(open.reliedOn, reliedOn),
                List.of());
    }

    /** A release carries all duties; a denial only those of the parts that deny. */
    private Set<Obligation> duties(boolean both, Verdict other) {
        if (both || (!permit && !other.permit)) {
            return union(obligations, other.obligations);
        }
        return permit ? other.obligations : obligations;
    }

    /** The same, closed for one more reason. */
    Verdict closed(Missing reason) {
        return meet(denied(outcome, Set.of(), List.of(reason)));
    }

    Verdict seeing(FieldView shown) {
        return new Verdict(
                outcome, permit, shown, until, untilIncidentEnds, compelled, obligations, rules, reliedOn, missing);
    }

    Verdict adding(Set<Obligation> duties, String rule) {
        return new Verdict(
                outcome,
                permit,
                view,
                until,
                untilIncidentEnds,
                compelled,
                union(obligations, duties),
                union(rules, Set.of(rule)),
                reliedOn,
                missing);
    }

    Verdict ending(@Nullable Instant end) {
        return new Verdict(
                outcome,
                permit,
                view,
                Span.earlier(until, end),
                untilIncidentEnds,
                compelled,
                obligations,
                rules,
                reliedOn,
                missing);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
