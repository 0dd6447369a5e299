package org.corespond.sharing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.PolicySet.View;
import org.corespond.sharing.decision.ProcessKind;
import org.corespond.sharing.decision.RequestKind;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.decision.Standing;
import org.corespond.sharing.decision.Way;

/** The rules of a policy set: facts, conditions, ways, obligations and views. */
final class PolicyReader {
    private final Part root;
    private final Map<String, String> sentences;
    private final Map<String, View> views;

    PolicyReader(Part root) {
        this.root = root;
        this.sentences = texts(root.get("facts"));
        this.views = views(root.get("views"));
    }

    Map<String, String> sentences() {
        return sentences;
    }

    Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (Part part : root.get("rules").items()) {
            Rule rule = rule(part);
            if (rules.put(rule.id(), rule) != null) {
                throw part.expected("each rule once");
            }
        }
        return rules;
    }

    private Rule rule(Part part) {
        part.knowing(Set.of("id", "citation", "ways", "obligations", "onDeny", "hours", "noPerson"));
        return new Rule(
                part.get("id").text(),
                part.get("citation").text(),
                part.listOf("ways", this::way),
                obligations(part, "obligations"),
                obligations(part, "onDeny"),
                part.find("hours").map(Part::number).orElse(null),
                part.flagOf("noPerson"));
    }

    /** A list of conditions, or an object that also names the outcomes it is for and the view it shows. */
    Way way(Part part) {
        if (part.node().isArray()) {
            return new Way(conditions(part.items()), Set.of(), null);
        }
        part.knowing(Set.of("all", "outcomes", "view"));
        return new Way(
                conditions(part.get("all").items()),
                part.someOf("outcomes", Outcome.class),
                part.find("view").map(this::view).orElse(null));
    }

    List<Condition> conditions(List<Part> parts) {
        return parts.stream().map(this::condition).toList();
    }

    private Condition condition(Part part) {
        String text = part.text();
        int colon = text.indexOf(':');
        if (colon < 0) {
            if (!sentences.containsKey(text)) {
                throw part.expected("the name of a fact of this policy set");
            }
            return new Condition.Named(text);
        }
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "is" -> new Condition.Is(part.named(rest, Standing.class));
            case "consent" -> new Condition.Consented(some(part, rest, ConsentKind.class));
            case "agreement" -> new Condition.Agreed(part.named(rest, AgreementKind.class));
            case "process" -> new Condition.Compelled(some(part, rest, ProcessKind.class));
            case "request" -> new Condition.Asked(part.named(rest, RequestKind.class));
            case "rule" -> new Condition.ByRule(ruleOf(part, rest));
            default -> throw part.expected("is:, consent:, agreement:, process:, request: or rule:");
        };
    }

    private String ruleOf(Part part, String id) {
        boolean known = root.get("rules").items().stream().anyMatch(rule -> id.equals(rule.textOf("id")));
        if (!known) {
            throw part.expected("a rule of this policy set");
        }
        return id;
    }

    private static <E extends Enum<E>> Set<E> some(Part part, String texts, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String text : texts.split(",", -1)) {
            found.add(part.named(text, type));
        }
        return found;
    }

    FieldView view(Part part) {
        return choose(part).fields();
    }

    View choose(Part part) {
        View view = views.get(part.text());
        if (view == null) {
            throw part.expected("a view of this policy set");
        }
        return view;
    }

    private static Map<String, View> views(Part part) {
        Map<String, View> views = new HashMap<>();
        part.entries().forEach((name, view) -> {
            view.knowing(Set.of("fields", "onRequest", "ifDirected"));
            views.put(
                    name,
                    new View(
                            FieldView.listed(name, view.textsOf("fields")),
                            view.textsOf("onRequest"),
                            view.textsOf("ifDirected")));
        });
        return views;
    }

    static Set<Obligation> obligations(Part part, String key) {
        Set<Obligation> found = EnumSet.noneOf(Obligation.class);
        found.addAll(part.listOf(key, PolicyReader::obligation));
        return found;
    }

    static Obligation obligation(Part part) {
        String code = part.text();
        for (Obligation obligation : Obligation.values()) {
            if (obligation.code().equals(code)) {
                return obligation;
            }
        }
        throw part.expected("an obligation's code");
    }

    static <E extends Enum<E>, T> Map<E, T> byName(Part part, Class<E> type, Function<Part, T> reading) {
        Map<E, T> found = new EnumMap<>(type);
        part.entries().forEach((name, value) -> found.put(value.named(name, type), reading.apply(value)));
        return found;
    }

    List<Way> ways(Part part) {
        List<Way> ways = new ArrayList<>();
        part.items().forEach(it -> ways.add(way(it)));
        return ways;
    }

    private static Map<String, String> texts(Part part) {
        Map<String, String> texts = new HashMap<>();
        part.entries().forEach((name, text) -> texts.put(name, text.text()));
        return texts;
    }
}
