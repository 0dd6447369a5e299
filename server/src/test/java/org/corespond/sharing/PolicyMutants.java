package org.corespond.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.corespond.sharing.decision.PolicySet.Hosting;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.PolicySet.View;
import org.corespond.sharing.decision.PolicySet.ViewChoice;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.decision.Way;

/** One wrong thing in the policy data at a time: what a slip in a review would look like. */
final class PolicyMutants {
    private static final FieldView STRANGE = FieldView.listed("V-STRANGE", Set.of("strange"));
    private final PolicySet policy;
    private final Map<String, PolicySet> found = new LinkedHashMap<>();

    PolicyMutants(PolicySet policy) {
        this.policy = policy;
    }

    Map<String, PolicySet> all() {
        policy.rules().values().forEach(this::rules);
        policy.purposes().forEach(this::purposes);
        policy.consents().forEach(this::consents);
        policy.views().forEach(this::views);
        policy.overlays().forEach(this::overlays);
        policy.hosting().forEach(row -> {
            List<Hosting> left = new ArrayList<>(policy.hosting());
            left.remove(row);
            found.put("hosting without " + row, with(policy.matrix(), policy.rules(), policy.purposes(), left));
        });
        return found;
    }

    PolicySet flipped(Question question, Outcome outcome) {
        Map<Question, Cell> matrix = new HashMap<>(policy.matrix());
        matrix.put(question, new Cell(outcome, policy.cell(question).rule()));
        return with(matrix, policy.rules(), policy.purposes(), policy.hosting());
    }

    PolicySet overlays(List<Overlay> rows) {
        return with(policy.consents(), policy.views(), rows);
    }

    private void rules(Rule rule) {
        for (Way way : rule.ways()) {
            shorter(way).forEach((name, less) -> rule(rule, name, it -> ways(it, replaced(rule.ways(), way, less))));
            List<Way> fewer = new ArrayList<>(rule.ways());
            fewer.remove(way);
            rule(rule, "without the way " + way, it -> ways(it, fewer));
        }
        for (Obligation duty : rule.obligations()) {
            Set<Obligation> less = new HashSet<>(rule.obligations());
            less.remove(duty);
            rule(rule, "without " + duty, it -> duties(it, less, it.hours()));
        }
        Integer hours = rule.hours();
        if (hours != null) {
            rule(rule, "an hour longer", it -> duties(it, it.obligations(), hours + 1));
        }
    }

    private void rule(Rule rule, String what, UnaryOperator<Rule> change) {
        Map<String, Rule> rules = new HashMap<>(policy.rules());
        rules.put(rule.id(), change.apply(rule));
        found.put(rule.id() + " " + what, with(policy.matrix(), rules, policy.purposes(), policy.hosting()));
    }

    private static Map<String, Way> shorter(Way way) {
        Map<String, Way> shorter = new LinkedHashMap<>();
        for (Condition condition : way.all()) {
            List<Condition> left = new ArrayList<>(way.all());
            left.remove(condition);
            shorter.put("without " + condition + " of " + way.all(), new Way(left, way.outcomes(), way.view()));
        }
        return shorter;
    }

    private static <T> List<T> replaced(List<T> list, T old, T fresh) {
        List<T> copy = new ArrayList<>(list);
        copy.set(copy.indexOf(old), fresh);
        return copy;
    }

    private static Rule ways(Rule rule, List<Way> ways) {
        return new Rule(
                rule.id(), rule.citation(), ways, rule.obligations(), rule.onDeny(), rule.hours(), rule.noPerson());
    }

    private static Rule duties(Rule rule, Set<Obligation> duties, Integer hours) {
        return new Rule(rule.id(), rule.citation(), rule.ways(), duties, rule.onDeny(), hours, rule.noPerson());
    }

    private void purposes(Purpose purpose, List<Way> ways) {
        for (Way way : ways) {
            shorter(way).forEach((name, less) -> {
                Map<Purpose, List<Way>> purposes = new HashMap<>(policy.purposes());
                purposes.put(purpose, replaced(ways, way, less));
                found.put(purpose + " " + name, with(policy.matrix(), policy.rules(), purposes, policy.hosting()));
            });
        }
    }

    private void consents(ConsentKind kind, ConsentTerms terms) {
        for (String element : terms.elements()) {
            Set<String> less = new HashSet<>(terms.elements());
            less.remove(element);
            Map<ConsentKind, ConsentTerms> consents = new HashMap<>(policy.consents());
            consents.put(kind, new ConsentTerms(less, terms.purposes(), terms.alone(), terms.mayNeverExpire()));
            found.put(kind + " without " + element, with(consents, policy.views(), policy.overlays()));
        }
        if (!terms.purposes().isEmpty() || !terms.alone().isEmpty()) {
            Map<ConsentKind, ConsentTerms> consents = new HashMap<>(policy.consents());
            consents.put(kind, new ConsentTerms(terms.elements(), Set.of(), Set.of(), terms.mayNeverExpire()));
            found.put(kind + " without its limits", with(consents, policy.views(), policy.overlays()));
        }
    }

    private void views(ViewChoice choice) {
        List<View> swapped = new ArrayList<>();
        swapped.add(new View(STRANGE, Set.of(), Set.of()));
        if (!choice.view().onRequest().isEmpty() || !choice.view().ifDirected().isEmpty()) {
            swapped.add(new View(choice.view().fields(), Set.of(), Set.of()));
        }
        for (View view : swapped) {
            ViewChoice other = new ViewChoice(choice.rule(), choice.purposes(), choice.requesters(), view);
            found.put(
                    choice.rule() + choice.purposes() + choice.requesters() + " shows " + view,
                    with(policy.consents(), replaced(policy.views(), choice, other), policy.overlays()));
        }
    }

    private void overlays(Overlay row) {
        new OverlayMutants(row)
                .all()
                .forEach((name, mutant) -> found.put(
                        row.id() + " " + name,
                        with(policy.consents(), policy.views(), replaced(policy.overlays(), row, mutant))));
    }

    private PolicySet with(
            Map<Question, Cell> matrix,
            Map<String, Rule> rules,
            Map<Purpose, List<Way>> purposes,
            List<Hosting> hosting) {
        return new PolicySet(
                policy.version(),
                policy.hash(),
                policy.unreviewedApplies(),
                matrix,
                rules,
                purposes,
                policy.sentences(),
                hosting,
                policy.consents(),
                policy.views(),
                policy.roles(),
                policy.breakGlass(),
                policy.overlays(),
                policy.special());
    }

    private PolicySet with(Map<ConsentKind, ConsentTerms> consents, List<ViewChoice> views, List<Overlay> overlays) {
        return new PolicySet(
                policy.version(),
                policy.hash(),
                policy.unreviewedApplies(),
                policy.matrix(),
                policy.rules(),
                policy.purposes(),
                policy.sentences(),
                policy.hosting(),
                consents,
                views,
                policy.roles(),
                policy.breakGlass(),
                overlays,
                policy.special());
    }
}
