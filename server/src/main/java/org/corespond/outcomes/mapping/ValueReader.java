package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a value comes from: a column, the first or all of several columns, a text made of columns, a constant, or
 * cases; then the sentinels, the separator of a list and the steps that change it.
 */
final class ValueReader {
    static final Set<String> SOURCES = Set.of("column", "columns", "text", "constant", "cases", "otherwise");
    static final Set<String> CHANGES = Set.of("missing", "split", "steps");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private final Scope scope;
    private final ConditionReader conditions;
    private final Steps steps;

    ValueReader(Scope scope) {
        this.scope = scope;
        this.conditions = new ConditionReader(scope);
        this.steps = new Steps(scope);
    }

    ConditionReader conditions() {
        return conditions;
    }

    Scope scope() {
        return scope;
    }

    /** A value whose keys are only those of values. */
    TextValue read(YamlNode node) {
        return read(node, Set.of());
    }

    /** A value among whose keys may be others, which the caller reads. */
    TextValue read(YamlNode node, Set<String> others) {
        if (node.isText()) {
            int slot = scope.slot(node);
            return cells -> listOf(cells.get(slot));
        }
        Set<String> known = new HashSet<>(SOURCES);
        known.addAll(CHANGES);
        known.addAll(others);
        Map<String, YamlNode> entries = node.entries(known);
        TextValue value = source(node, entries);
        value = entries.containsKey("missing")
                ? without(value, Fold.all(node.get("missing").texts()))
                : value;
        value = entries.containsKey("split") ? split(value, node.get("split")) : value;
        return entries.containsKey("steps") ? stepped(value, steps.read(node.get("steps"))) : value;
    }

    private TextValue source(YamlNode node, Map<String, YamlNode> entries) {
        List<String> sources = entries.keySet().stream()
                .filter(key -> SOURCES.contains(key) && !"otherwise".equals(key))
                .toList();
        if (sources.size() != 1) {
            throw node.expected("expected one of column, columns, text, constant or cases, found "
                    + (sources.isEmpty() ? "none of them" : String.join(" and ", sources)));
        }
        YamlNode value = node.get(sources.getFirst());
        return switch (sources.getFirst()) {
            case "column", "columns" -> {
                yield filled(value.items().stream().map(scope::slot).toList());
            }
            case "text" -> template(value);
            case "constant" -> {
                List<String> constant = List.of(value.text());
                yield cells -> constant;
            }
            default -> cases(value, entries.get("otherwise"));
        };
    }

    /** The values of those of the columns that have one. */
    private static TextValue filled(List<Integer> slots) {
        if (slots.size() == 1) {
            int slot = slots.getFirst();
            return cells -> listOf(cells.get(slot));
        }
        return cells -> {
            List<String> found = new ArrayList<>(slots.size());
            for (int slot : slots) {
                String value = cells.get(slot);
                if (value != null) {
                    found.add(value);
                }
            }
            return found;
        };
    }

    /** A text with places such as {column}; without a value when none of its columns has one. */
    private TextValue template(YamlNode node) {
        List<String> literals = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        var places = PLACE.matcher(node.text());
        int from = 0;
        while (places.find()) {
            literals.add(node.text().substring(from, places.start()));
            slots.add(scope.slot(places.group(1).strip(), node));
            from = places.end();
        }
        String tail = node.text().substring(from);
        if (slots.isEmpty()) {
            throw node.expected("expected a text with places for columns, such as \"{year}-{number}\"");
        }
        return cells -> {
            StringBuilder text = new StringBuilder();
            boolean any = false;
            for (int i = 0; i < slots.size(); i++) {
                String value = cells.get(slots.get(i));
                any |= value != null;
                text.append(literals.get(i)).append(value == null ? "" : value);
            }
            return any ? List.of(text.append(tail).toString()) : List.of();
        };
    }

    private TextValue cases(YamlNode node, @Nullable YamlNode otherwise) {
        List<Condition> when = new ArrayList<>();
        List<TextValue> then = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.entries(Set.of("when", "then"));
            when.add(conditions.read(item.get("when")));
            then.add(constantOrValue(item.get("then")));
        }
        TextValue last = otherwise == null ? cells -> List.of() : constantOrValue(otherwise);
        return cells -> {
            for (int i = 0; i < when.size(); i++) {
                if (when.get(i).holds(cells)) {
                    return then.get(i).texts(cells);
                }
            }
            return last.texts(cells);
        };
    }

    /** In cases a bare text is the value itself, not a column's name. */
    private TextValue constantOrValue(YamlNode node) {
        if (!node.isText()) {
            return read(node);
        }
        List<String> constant = List.of(node.text());
        return cells -> constant;
    }

    private static TextValue without(TextValue value, Set<String> missing) {
        return cells -> {
            List<String> texts = value.texts(cells);
            if (texts.size() == 1) {
                return missing.contains(Fold.all(texts.getFirst())) ? List.of() : texts;
            }
            return texts.stream()
                    .filter(text -> !missing.contains(Fold.all(text)))
                    .toList();
        };
    }

    private static TextValue split(TextValue value, YamlNode node) {
        Pattern separators = Pattern.compile(
                String.join("|", node.texts().stream().map(Pattern::quote).toList()));
        return cells -> {
            List<String> parts = new ArrayList<>(2);
            for (String text : value.texts(cells)) {
                for (String part : separators.split(text, -1)) {
                    String tidy = Fold.space(part);
                    if (!tidy.isEmpty()) {
                        parts.add(tidy);
                    }
                }
            }
            return parts;
        };
    }

    private static TextValue stepped(TextValue value, Steps.Step step) {
        return cells -> {
            List<String> texts = value.texts(cells);
            List<String> changed = new ArrayList<>(texts.size());
            for (String text : texts) {
                String after = step.apply(text);
                if (after != null) {
                    changed.add(after);
                }
            }
            return changed;
        };
    }

    private static List<String> listOf(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
