package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads conditions: all, any, not over tests of single columns; texts are compared without case and extra space. */
final class ConditionReader {
    static final Set<String> TESTS = Set.of(
            "is",
            "is_not",
            "in",
            "not_in",
            "contains",
            "starts",
            "ends",
            "matches",
            "blank",
            "present",
            "above",
            "below",
            "at_least",
            "at_most",
            "between");
    static final Set<String> GROUPS = Set.of("all", "any", "not");
    private final Scope scope;

    ConditionReader(Scope scope) {
        this.scope = scope;
    }

    /** True when these keys are a condition and not another kind of value. */
    static boolean isCondition(Map<String, YamlNode> entries) {
        return entries.keySet().stream().anyMatch(key -> GROUPS.contains(key) || TESTS.contains(key));
    }

    Condition read(YamlNode node) {
        Map<String, YamlNode> entries = node.entries();
        for (String group : GROUPS) {
            if (entries.containsKey(group)) {
                if (entries.size() > 1) {
                    throw node.expected("\"" + group + "\" stands alone; put the other tests into its list");
                }
                return group(group, node.get(group));
            }
        }
        Set<String> known = new TreeSet<>(TESTS);
        known.addAll(List.of("column", "columns"));
        known.addAll(GROUPS);
        node.entries(known);
        return columns(node, entries);
    }

    private Condition group(String group, YamlNode node) {
        List<Condition> parts = node.items().stream().map(this::read).toList();
        return switch (group) {
            case "all" -> cells -> !some(parts, cells, false);
            case "any" -> cells -> some(parts, cells, true);
            default -> cells -> !some(parts, cells, true);
        };
    }

    /** Whether one of the parts is what is wanted; loops, since every row of an import asks. */
    private static boolean some(List<Condition> parts, Cells cells, boolean wanted) {
        for (Condition part : parts) {
            if (part.holds(cells) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Over several columns one that passes is enough; several tests must all pass. */
    private Condition columns(YamlNode node, Map<String, YamlNode> entries) {
        YamlNode named = entries.containsKey("columns") ? node.get("columns") : node.get("column");
        List<Integer> slots = named.items().stream().map(scope::slot).toList();
        List<Predicate<@Nullable String>> tests = new ArrayList<>();
        entries.forEach((key, value) -> {
            if (TESTS.contains(key)) {
                tests.add(test(key, value));
            }
        });
        if (tests.isEmpty()) {
            throw node.expected("expected a test of the column: one of " + String.join(", ", new TreeSet<>(TESTS)));
        }
        Predicate<@Nullable String> every = every(tests);
        if (slots.size() == 1) {
            int slot = slots.getFirst();
            return cells -> every.test(cells.get(slot));
        }
        return cells -> {
            for (int slot : slots) {
                if (every.test(cells.get(slot))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<@Nullable String> every(List<Predicate<@Nullable String>> tests) {
        Predicate<@Nullable String> all = tests.getFirst();
        for (Predicate<@Nullable String> more : tests.subList(1, tests.size())) {
            all = all.and(more);
        }
        return all;
    }

    private static Predicate<@Nullable String> test(String key, YamlNode node) {
        return switch (key) {
            case "is", "in" -> inside(Fold.all(node.texts()));
            case "is_not", "not_in" -> {
                Set<String> others = Fold.all(node.texts());
                yield value -> value == null || !others.contains(Fold.all(value));
            }
            case "contains" -> anyOf(node, String::contains);
            case "starts" -> anyOf(node, String::startsWith);
            case "ends" -> anyOf(node, String::endsWith);
            case "matches" -> matches(node);
            case "blank" -> blank(node.yes());
            case "present" -> blank(!node.yes());
            default -> comparison(key, node);
        };
    }

    private static Predicate<@Nullable String> inside(Set<String> values) {
        return value -> value != null && values.contains(Fold.all(value));
    }

    private static Predicate<@Nullable String> blank(boolean wanted) {
        return value -> (value == null) == wanted;
    }

    private interface TextTest {
        boolean test(String value, String part);
    }

    private static Predicate<@Nullable String> anyOf(YamlNode node, TextTest test) {
        List<String> parts = node.texts().stream().map(Fold::all).toList();
        return value -> value != null && parts.stream().anyMatch(part -> test.test(Fold.all(value), part));
    }

    private static Predicate<@Nullable String> matches(YamlNode node) {
        Pattern pattern = Steps.pattern(node);
        return value -> value != null && pattern.matcher(value).find();
    }

    private static Predicate<@Nullable String> comparison(String key, YamlNode node) {
        List<String> bounds = node.texts();
        if (bounds.size() != ("between".equals(key) ? 2 : 1)) {
            throw node.expected("between".equals(key) ? "expected two values: [least, most]" : "expected one value");
        }
        String first = bounds.getFirst();
        String last = bounds.getLast();
        Amounts.require(node, first);
        Amounts.require(node, last);
        return switch (key) {
            case "above" -> compared(first, order -> order > 0);
            case "below" -> compared(first, order -> order < 0);
            case "at_least" -> compared(first, order -> order >= 0);
            case "at_most" -> compared(first, order -> order <= 0);
            default -> compared(first, order -> order >= 0).and(compared(last, order -> order <= 0));
        };
    }

    private static Predicate<@Nullable String> compared(String bound, IntPredicate test) {
        Amounts.Bound limit = Amounts.Bound.of(bound);
        return value -> {
            Integer order = value == null ? null : limit.compare(value);
            return order != null && test.test(order);
        };
    }
}
