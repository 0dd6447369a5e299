package org.corespond.sharing.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Facts.Custodian;

/**
 * The laws of the custodian's state and of the place of the encounter (disclosure.md A.7): each state by itself, then the
 * stricter of both. A state may narrow; it may allow for itself only, which lifts its own narrowing and opens no federal door;
 * and it may require, which opens the health law through 45 CFR 164.512(a) and nothing else.
 */
final class StateStep {
    private static final Condition CONSENT =
            new Condition.Consented(Set.of(ConsentKind.SPECIFIC, ConsentKind.TPO, ConsentKind.DIRECTIVE));
    private static final Condition POLICY = new Condition.Agreed(AgreementKind.AGENCY_POLICY);

    private final Ground ground;
    private final Set<Regime> regimes;

    StateStep(Ground ground) {
        this.ground = ground;
        this.regimes = Segment.regimes(ground.dataClass(), ground.facts());
    }

    /** The states whose law counts; one that is not named is that of the other. */
    static Set<String> states(Request request, Facts facts) {
        Set<String> states = new LinkedHashSet<>();
        Custodian custodian = facts.custodian();
        if (custodian != null && custodian.state() != null) {
            states.add(custodian.state());
        }
        if (request.jurisdiction() != null) {
            states.add(request.jurisdiction());
        }
        return states;
    }

    Verdict after(Verdict base, DataClass asked) {
        return states(ground.request(), ground.facts()).stream()
                .map(state -> in(state, base, asked))
                .reduce(Verdict::meet)
                .orElse(base);
    }

    private Verdict in(String state, Verdict base, DataClass asked) {
        List<Overlay> rows = ground.policy().overlays().stream()
                .filter(row -> row.state().equals(state) && applies(row))
                .toList();
        List<Overlay> lifting = rows.stream()
                .filter(row ->
                        row.effect() == OverlayEffect.PERMIT && proof(row).holds())
                .toList();
        Verdict verdict = base;
        for (Overlay row : rows) {
            verdict = switch (row.effect()) {
                case RESTRICT -> lifting.isEmpty() ? narrowed(verdict, row) : verdict;
                case PERMIT -> lifting.contains(row) && verdict.permit() ? by(verdict, row) : verdict;
                case REQUIRE, REQUIRE_ACTION -> verdict;
            };
        }
        for (Overlay row : rows) {
            verdict = switch (row.effect()) {
                case REQUIRE -> required(verdict, row, asked);
                case REQUIRE_ACTION -> proof(row).holds() ? by(verdict, row) : verdict;
                case RESTRICT, PERMIT -> verdict;
            };
        }
        return verdict;
    }

    private boolean applies(Overlay row) {
        return (row.reviewed() || ground.policy().unreviewedApplies())
                && Span.covers(row.effectiveFrom(), row.effectiveTo(), ground.at())
                && row.match().fits(ground, regimes);
    }

    private Proof proof(Overlay row) {
        return row.conditions().stream().map(ground::prove).reduce(Proof.GIVEN, Proof::and);
    }

    /** Closed but for the person's own word and legal process, or open for the fields of its view only. */
    private Verdict narrowed(Verdict verdict, Overlay row) {
        FieldView view = row.view();
        if (!verdict.permit() || verdict.outcome() == Outcome.A) {
            return verdict;
        }
        if (view != null) {
            return by(verdict.seeing(verdict.view().meet(view)), row);
        }
        if (verdict.outcome() == Outcome.C || verdict.outcome() == Outcome.L || verdict.compelled()) {
            return by(verdict, row);
        }
        Proof consent = ground.prove(CONSENT);
        if (!consent.holds()) {
            return by(
                    verdict.closed(
                            new Missing("overlay." + row.id(), "closed by " + row.citation() + " without consent")),
                    row);
        }
        Verdict consented = Verdict.permitted(verdict.outcome(), consent.scope(), consent, Set.of(), Set.of());
        return by(verdict.meet(consented), row);
    }

    /**
     * A door of its own beside the one that is open: what either shows. Through the other the person's wishes still hold,
     * so that knowing less never shows more (engine-design.md D.3); what is open anyway stays as it is.
     */
    private Verdict required(Verdict verdict, Overlay row, DataClass asked) {
        FieldView view = row.view();
        if (view == null
                || verdict.outcome() == Outcome.A
                || ground.dataClass().closedToStateLaw()
                || ground.brokenGlass()) {
            return verdict;
        }
        Proof proof = proof(row).and(new CellStep(ground).basics());
        if (row.obligations().contains(Obligation.X_AGENCY_POLICY_ON_FILE)) {
            proof = proof.and(ground.prove(POLICY));
        }
        Verdict wished = new WishStep(ground).after(verdict, asked);
        FieldView law = view.meet(proof.scope());
        if (!proof.holds() || (wished.permit() && law.fields().stream().allMatch(wished.view()::shows))) {
            return verdict;
        }
        Proof compelled =
                new Proof(List.of(), view, proof.until(), proof.untilIncidentEnds(), true, Set.of(), proof.reliedOn());
        return Verdict.permitted(Outcome.M, law, compelled, Set.of(row.id()), row.obligations())
                .beside(wished);
    }

    private static Verdict by(Verdict verdict, Overlay row) {
        return verdict.adding(row.obligations(), row.id());
    }
}
