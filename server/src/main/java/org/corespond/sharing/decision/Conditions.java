package org.corespond.sharing.decision;

import java.util.List;

/** Proves conditions: one, all of a way, any of several ways. */
final class Conditions {
    private final Ground ground;

    Conditions(Ground ground) {
        this.ground = ground;
    }

    /** The ways that lead to the outcome: any of them. */
    Proof anyOf(List<Way> ways, Outcome outcome) {
        return ways.stream()
                .filter(way -> way.leadsTo(outcome))
                .map(this::all)
                .reduce(Proof::or)
                .orElseGet(() -> Proof.lacking("rule.closed", "no way leads there"));
    }

    Proof all(Way way) {
        Proof proof = way.all().stream().map(this::prove).reduce(Proof.GIVEN, Proof::and);
        FieldView view = way.view();
        return view == null || !proof.holds() ? proof : proof.within(view);
    }

    Proof prove(Condition condition) {
        return switch (condition) {
            case Condition.Named named -> named(named.fact());
            case Condition.Is is -> new StandingCheck(ground).proof(is.standing());
            case Condition.Consented consented -> new ConsentCheck(ground).anyOf(consented.kinds());
            case Condition.Agreed agreed -> new PaperCheck(ground).agreement(agreed.kind());
            case Condition.Compelled compelled -> new PaperCheck(ground).process(compelled.kinds());
            case Condition.Asked asked ->
                asked.kind() == ground.request().kind()
                        ? Proof.GIVEN
                        : Proof.lacking("request." + asked.kind(), "the request is of the kind " + asked.kind());
            case Condition.ByRule byRule -> {
                Rule rule = ground.policy().rule(byRule.rule());
                yield anyOf(rule.ways(), Outcome.M).by(rule.id());
            }
        };
    }

    private Proof named(String fact) {
        return ground.has(fact)
                ? Proof.GIVEN
                : Proof.lacking("fact." + fact, ground.policy().sentences().getOrDefault(fact, fact));
    }
}
