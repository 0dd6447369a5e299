package org.corespond.sharing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.OverlayEffect;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.BreakGlassTerms;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Regime;
import org.corespond.sharing.decision.Requester;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.decision.Way;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slips in the policy data that can change no answer. None is excused by its name: each reason is asked of the data as it
 * is, so that a new cell, way or row that makes the slip matter takes the excuse away.
 *
 * <ul>
 *   <li>A duty of a rule that no answer names without another rule that brings the same duty (H6v and H6p stand under H6,
 *       G4 stands on H6, break-glass stands beside the rule of its cell).
 *   <li>A duty of a state's row that every rule of the cells that the row matches brings anyway; a denial always carries
 *       AUDIT, and a row that allows adds its duties to releases only.
 *   <li>H1 asks for a provider, and stands in the rows of providers only.
 *   <li>The test of the purpose PUBRPT: all its cells are closed or aggregates, which concern no person and ask for no such
 *       test.
 *   <li>Virginia's rows for any class: they match by the regime of directives, which only a plan is under.
 * </ul>
 */
final class EqualMutants {
    private static final Pattern DUTY = Pattern.compile("(.+) without ([A-Z_0-9]+)");
    private static final Pattern ANY_CLASS = Pattern.compile("(US-.+) for any class");
    private final PolicySet policy;

    EqualMutants(PolicySet policy) {
        this.policy = policy;
    }

    /** Whether the data says that the slip of this name changes nothing. */
    boolean proves(String name) {
        Matcher duty = DUTY.matcher(name);
        if (duty.matches() && isDuty(duty.group(2))) {
            Obligation missing = Obligation.valueOf(duty.group(2));
            return overlay(duty.group(1))
                    .map(row -> broughtByEveryCellOf(row, missing))
                    .orElseGet(() -> broughtByAnother(duty.group(1), missing));
        }
        Matcher anyClass = ANY_CLASS.matcher(name);
        if (anyClass.matches()) {
            return overlay(anyClass.group(1)).filter(this::matchesByItsRegime).isPresent();
        }
        if (name.startsWith("H1 without Is[standing=PROVIDER_REQUESTER]")) {
            return onlyProvidersMeet("H1");
        }
        return name.startsWith("PUBRPT without ")
                && policy.matrix().entrySet().stream()
                        .filter(it -> it.getKey().purpose() == Purpose.PUBRPT)
                        .map(it -> it.getValue().outcome())
                        .allMatch(EnumSet.of(Outcome.A, Outcome.D)::contains);
    }

    private static boolean isDuty(String name) {
        return Arrays.stream(Obligation.values()).anyMatch(it -> it.name().equals(name));
    }

    private Optional<Overlay> overlay(String id) {
        return policy.overlays().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private Rule rule(String id) {
        return Objects.requireNonNull(policy.rules().get(id), id);
    }

    /** By each rule that leads to this one, and where it has cells of its own, by a rule in each of its ways. */
    private boolean broughtByAnother(String id, Obligation duty) {
        if (id.equals(policy.breakGlass().rule())) {
            return broughtBesideBreakGlass(policy.breakGlass(), duty);
        }
        boolean aboveIt = policy.rules().values().stream()
                .filter(it -> it.ways().stream().anyMatch(way -> byRules(way).contains(id)))
                .allMatch(it -> it.obligations().contains(duty));
        boolean hasCells =
                policy.matrix().values().stream().anyMatch(cell -> cell.rule().equals(id));
        boolean belowIt = rule(id).ways().stream()
                .allMatch(way -> byRules(way).stream()
                        .anyMatch(other -> rule(other).obligations().contains(duty)));
        return aboveIt && (!hasCells || belowIt);
    }

    private static List<String> byRules(Way way) {
        return way.all().stream()
                .filter(Condition.ByRule.class::isInstance)
                .map(it -> ((Condition.ByRule) it).rule())
                .toList();
    }

    private boolean broughtBesideBreakGlass(BreakGlassTerms glass, Obligation duty) {
        return open(glass.requesters(), EnumSet.of(glass.readAs()), glass.classes()).stream()
                .allMatch(cell -> rule(cell.rule()).obligations().contains(duty));
    }

    private boolean broughtByEveryCellOf(Overlay row, Obligation duty) {
        boolean onDenialsToo = duty == Obligation.AUDIT && row.effect() == OverlayEffect.RESTRICT;
        return (onDenialsToo || row.effect() == OverlayEffect.PERMIT)
                && open(
                                row.match().requesters(),
                                row.match().purposes(),
                                row.match().classes())
                        .stream()
                        .allMatch(cell -> rule(cell.rule()).obligations().contains(duty));
    }

    /** Cells that release something of a person; empty sets fit all. */
    private List<Cell> open(Set<Requester> requesters, Set<Purpose> purposes, Set<DataClass> classes) {
        return policy.matrix().entrySet().stream()
                .filter(it -> fits(requesters, it.getKey().requester())
                        && fits(purposes, it.getKey().purpose())
                        && fits(classes, it.getKey().dataClass()))
                .map(java.util.Map.Entry::getValue)
                .filter(cell -> cell.outcome() != Outcome.D && cell.outcome() != Outcome.A)
                .toList();
    }

    private static <T> boolean fits(Set<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }

    private boolean onlyProvidersMeet(String id) {
        boolean noOtherRule = policy.rules().values().stream()
                .flatMap(it -> it.ways().stream())
                .noneMatch(way -> byRules(way).contains(id));
        return noOtherRule
                && policy.matrix().entrySet().stream()
                        .filter(it -> it.getValue().rule().equals(id))
                        .map(it -> it.getKey().requester())
                        .allMatch(EnumSet.of(Requester.CLN, Requester.MCC)::contains);
    }

    /** Every class of every kind of custodian: those that are under the row's regimes are the row's classes. */
    private boolean matchesByItsRegime(Overlay row) {
        for (DataClass dataClass : EnumSet.complementOf(EnumSet.of(DataClass.SUDN))) {
            for (CustodianKind kind : CustodianKind.values()) {
                ObjectNode request = new Examples(policy).of(new Question(Requester.CLN, Purpose.TREAT, dataClass));
                request.putObject("custodian").put("id", "custodian-1").put("kind", kind.name());
                RequestReader.Asked asked = Asking.read(request);
                Set<Regime> under = Disclosure.decide(asked.request(), asked.facts(), policy)
                        .answers()
                        .getFirst()
                        .regimes();
                boolean matched = row.match().regimes().stream().anyMatch(under::contains);
                if (matched && !row.match().classes().contains(dataClass)) {
                    return false;
                }
            }
        }
        return !row.match().regimes().isEmpty();
    }
}
