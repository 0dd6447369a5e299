package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the steps that cut, split and change a text, one after the other; a step that finds nothing leaves no value. */
final class Steps {
    /** One change of a text. */
    @FunctionalInterface
    interface Step {
        @Nullable
        String apply(String text);
    }

    static final Set<String> WORDS = Set.of("upper", "lower", "digits", "slug");
    static final Set<String> KEYS =
            Set.of("split", "before", "after", "cut", "extract", "replace", "pad", "lookup", "missing", "map");
    private final Scope scope;

    Steps(Scope scope) {
        this.scope = scope;
    }

    Step read(YamlNode node) {
        List<Step> steps = new ArrayList<>();
        for (YamlNode item : node.items()) {
            steps.add(item.isText() ? word(item) : keyed(item));
        }
        return text -> {
            String value = text;
            for (Step step : steps) {
                value = value == null ? null : step.apply(value);
                value = value == null || value.isEmpty() ? null : value;
            }
            return value;
        };
    }

    private static Step word(YamlNode node) {
        return switch (node.oneOf(WORDS)) {
            case "upper" -> text -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text -> text.toLowerCase(Locale.ROOT);
            case "digits" -> text -> text.replaceAll("\\D", "");
            default -> Fold::slug;
        };
    }

    private Step keyed(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(KEYS);
        if (entries.size() != 1) {
            throw node.expected(
                    "expected one step, found " + entries.size() + "; write each step on its own \"- \" line");
        }
        String key = entries.keySet().iterator().next();
        YamlNode value = node.get(key);
        return switch (key) {
            case "split" -> split(value);
            case "before" -> before(value.text());
            case "after" -> after(value.text());
            case "cut" -> cut(value);
            case "extract" -> extract(value);
            case "replace" -> replace(value);
            case "pad" -> pad(value);
            case "lookup" -> scope.books().lookup(value);
            case "map" -> renamed(value);
            default -> {
                Set<String> missing = Fold.all(value.texts());
                yield text -> missing.contains(Fold.all(text)) ? null : text;
            }
        };
    }

    private static Step split(YamlNode node) {
        Map<String, YamlNode> entries = node.entries(Set.of("on", "part"));
        String on = node.get("on").text();
        int part = entries.containsKey("part") ? node.get("part").number(-50, 50) : 1;
        if (part == 0 || on.isEmpty()) {
            throw node.expected("expected a text in \"on\" and a part from 1 (or from -1 for the last)");
        }
        return text -> {
            String[] parts = text.split(Pattern.quote(on), -1);
            int at = part > 0 ? part - 1 : parts.length + part;
            return at < 0 || at >= parts.length ? null : parts[at].strip();
        };
    }

    private static Step before(String mark) {
        return text ->
                text.contains(mark) ? text.substring(0, text.indexOf(mark)).strip() : text;
    }

    private static Step after(String mark) {
        return text -> text.contains(mark)
                ? text.substring(text.indexOf(mark) + mark.length()).strip()
                : null;
    }

    /** Characters counted from 1, both ends included. */
    private static Step cut(YamlNode node) {
        List<YamlNode> ends = node.items();
        if (ends.size() != 2) {
            throw node.expected("expected [first, last] character, counted from 1");
        }
        int first = ends.getFirst().number(1, 10_000);
        int last = ends.getLast().number(first, 10_000);
        return text -> text.length() < first
                ? null
                : text.substring(first - 1, Math.min(last, text.length())).strip();
    }

    private static Step extract(YamlNode node) {
        Pattern pattern = pattern(node);
        return text -> {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.group(matcher.groupCount() > 0 ? 1 : 0) : null;
        };
    }

    private static Step replace(YamlNode node) {
        node.entries(Set.of("find", "with"));
        Pattern pattern = pattern(node.get("find"));
        String with = node.get("with").text();
        return text -> pattern.matcher(text).replaceAll(with).strip();
    }

    /** Other words for some values; the rest stays as it is. */
    private static Step renamed(YamlNode node) {
        Map<String, String> words = new HashMap<>();
        node.entries().forEach((value, word) -> words.put(Fold.all(value), word.text()));
        return text -> words.getOrDefault(Fold.all(text), text);
    }

    private static Step pad(YamlNode node) {
        node.entries(Set.of("to", "with"));
        int to = node.get("to").number(1, 200);
        String with = node.find("with") == null ? "0" : node.get("with").text();
        if (with.length() != 1) {
            throw node.expected("expected one character in \"with\"");
        }
        return text -> with.repeat(Math.max(0, to - text.length())) + text;
    }

    /** A regular expression, without case. */
    static Pattern pattern(YamlNode node) {
        try {
            return Pattern.compile(node.text(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException broken) {
            throw node.expected("this is no regular expression: " + broken.getDescription());
        }
    }
}
