package org.corespond.sharing.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Facts.Custodian;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.PolicySet.View;
import org.corespond.sharing.decision.PolicySet.ViewChoice;

/** The cell of the matrix and the conditions of its rule. */
final class CellStep {
    private final Ground ground;
    private final PolicySet policy;

    CellStep(Ground ground) {
        this.ground = ground;
        this.policy = ground.policy();
    }

    /** Counseling notes have no column: their cell is closed, and never wider than that of the program's other records. */
    static Cell cell(PolicySet policy, Requester requester, Purpose purpose, DataClass dataClass) {
        return dataClass == DataClass.SUDN
                ? new Cell(Outcome.D, policy.special().counselingNotes())
                : policy.cell(new Question(requester, purpose, dataClass));
    }

    Verdict verdict() {
        Cell cell = cell(policy, ground.requester(), ground.purpose(), ground.dataClass());
        Rule rule = policy.rule(cell.rule());
        if (ground.dataClass() == DataClass.SUDN) {
            Outcome records = cell(policy, ground.requester(), ground.purpose(), DataClass.SUD)
                    .outcome();
            boolean never = records == Outcome.D || records == Outcome.A;
            return never ? closed(Outcome.D, rule) : counselingNotes(rule);
        }
        return cell.outcome() == Outcome.D ? closed(Outcome.D, rule) : open(cell.outcome(), rule);
    }

    private Verdict counselingNotes(Rule rule) {
        Verdict verdict = open(Outcome.C, rule);
        return verdict.permit() ? verdict : Verdict.denied(Outcome.D, verdict.rules(), verdict.missing());
    }

    private Verdict closed(Outcome outcome, Rule rule) {
        Set<Obligation> duties = EnumSet.of(Obligation.AUDIT);
        duties.addAll(rule.onDeny());
        Missing reason = new Missing("rule." + rule.id(), "closed by rule " + rule.id() + " (" + rule.citation() + ")");
        Verdict verdict = Verdict.denied(outcome, Set.of(rule.id()), List.of(reason));
        return rule.onDeny().isEmpty() ? verdict : verdict.adding(duties, rule.id());
    }

    private Verdict open(Outcome outcome, Rule rule) {
        Proof proof = ground.anyOf(rule.ways(), outcome).and(standing(outcome, rule));
        Set<String> rules = new LinkedHashSet<>(Set.of(rule.id()));
        rules.addAll(proof.rules());
        if (!proof.holds()) {
            return Verdict.denied(outcome, rules, proof.missing());
        }
        return Verdict.permitted(outcome, view(outcome, rule, proof), proof, rules, duties(rules))
                .ending(expiry(rules));
    }

    /** Person, custodian, purpose and hosting agreement: what every identified release needs. */
    Proof standing(Outcome outcome, Rule rule) {
        if (outcome == Outcome.A || rule.noPerson()) {
            return Proof.GIVEN;
        }
        List<Way> purpose = policy.purposes().getOrDefault(ground.purpose(), List.of());
        Proof tested = ground.brokenGlass() ? new BreakGlassCheck(ground).proof() : ground.anyOf(purpose, Outcome.M);
        return basics().and(tested);
    }

    /** Also what a state's law that requires a release does not replace. */
    Proof basics() {
        List<Missing> missing = new ArrayList<>();
        String person = ground.request().person();
        if (person == null || person.isBlank()) {
            missing.add(new Missing("person", "the request names no person"));
        }
        Custodian custodian = ground.facts().custodian();
        if (custodian == null) {
            missing.add(new Missing("custodian", "the request names no custodian"));
            return Proof.lacking(missing);
        }
        Proof named = missing.isEmpty() ? Proof.GIVEN : Proof.lacking(missing);
        return policy.hosting().stream()
                .filter(row -> row.classes().contains(ground.dataClass())
                        && row.custodians().contains(custodian.kind()))
                .map(row -> new PaperCheck(ground).agreement(row.agreement()))
                .reduce(named, Proof::and);
    }

    private FieldView view(Outcome outcome, Rule rule, Proof proof) {
        return switch (outcome) {
            case A -> FieldView.CUBE;
            case M ->
                policy.views().stream()
                        .filter(choice -> fits(choice, rule))
                        .findFirst()
                        .map(choice -> shown(choice.view()).meet(proof.scope()))
                        .orElse(FieldView.NONE);
            case P, C, L, D -> proof.scope();
        };
    }

    private boolean fits(ViewChoice choice, Rule rule) {
        return choice.rule().equals(rule.id())
                && (choice.purposes().isEmpty() || choice.purposes().contains(ground.purpose()))
                && (choice.requesters().isEmpty() || choice.requesters().contains(ground.requester()));
    }

    /** Hidden by default: what nobody asked for by name, and the way to a plan that no directive opens. */
    private FieldView shown(View view) {
        Set<String> taken = new LinkedHashSet<>(view.onRequest());
        taken.removeAll(ground.request().items());
        Condition.Consented directive = new Condition.Consented(Set.of(ConsentKind.DIRECTIVE));
        if (!view.ifDirected().isEmpty()
                && !ground.about(DataClass.PLAN).prove(directive).holds()) {
            taken.addAll(view.ifDirected());
        }
        return taken.isEmpty() ? view.fields() : view.fields().without(taken);
    }

    private Set<Obligation> duties(Set<String> rules) {
        Set<Obligation> duties = EnumSet.noneOf(Obligation.class);
        rules.forEach(rule -> duties.addAll(policy.rule(rule).obligations()));
        return duties;
    }

    @org.jspecify.annotations.Nullable
    private Instant expiry(Set<String> rules) {
        Instant end = null;
        for (String rule : rules) {
            Integer hours = policy.rule(rule).hours();
            if (hours != null) {
                end = Span.earlier(end, ground.at().plus(Duration.ofHours(hours)));
            }
        }
        return end;
    }
}
