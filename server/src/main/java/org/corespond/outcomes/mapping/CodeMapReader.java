package org.corespond.outcomes.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code map}: value to code, or a list of tests with a code, and {@code default} for what is not in it.
 */
final class CodeMapReader {
    static final Set<String> KEYS = Set.of("map", "default", "blank");
    private static final Set<String> TESTS = Set.of("is", "starts", "contains", "ends", "matches");

    /** The codes that a field may hold; an empty list means that the department's own codes are welcome. */
    private final Set<String> vocabulary;

    /** Every code that the mapping can produce: what a source is able to say. */
    private final Set<String> codes = new HashSet<>();

    CodeMapReader(Set<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    Set<String> codes() {
        return codes;
    }

    CodeMap read(String field, YamlNode node) {
        CodeMap map = new CodeMap(field);
        YamlNode entries = node.find("map");
        if (entries == null || (entries.isText() && "keep".equals(entries.text()))) {
            if (!vocabulary.isEmpty()) {
                throw node.expected("this field has a list of codes: name the code of each value under \"map\"");
            }
            map.keepOthers();
        } else if (entries.isList()) {
            entries.items().forEach(item -> tested(map, item));
        } else {
            entries.entries().forEach((value, code) -> {
                if (map.has(value)) {
                    throw code.expected("the value \"" + value + "\" stands here twice (case and space do not count)");
                }
                map.exact(value, code(code));
            });
        }
        YamlNode otherwise = node.find("default");
        if (otherwise != null && "keep".equals(otherwise.text()) && vocabulary.isEmpty()) {
            map.keepOthers();
        } else if (otherwise != null) {
            map.otherwise(code(otherwise));
        }
        return map;
    }

    /** The code for rows without a value, when the mapping gives one. */
    @Nullable
    String blank(YamlNode node) {
        YamlNode blank = node.find("blank");
        return blank == null ? null : code(blank);
    }

    private void tested(CodeMap map, YamlNode item) {
        Set<String> known = new HashSet<>(TESTS);
        known.add("code");
        Map<String, YamlNode> keys = item.entries(known);
        if (keys.size() != 2) {
            throw item.expected("expected one test (is, starts, contains, ends or matches) and a code");
        }
        String code = code(item.get("code"));
        keys.forEach((key, value) -> {
            if (!"code".equals(key)) {
                map.pattern(test(key, value), code);
            }
        });
    }

    private static Predicate<String> test(String key, YamlNode node) {
        if ("matches".equals(key)) {
            return Steps.pattern(node).asPredicate();
        }
        List<String> parts = node.texts().stream().map(Fold::all).toList();
        return switch (key) {
            case "is" -> parts::contains;
            case "starts" -> value -> parts.stream().anyMatch(value::startsWith);
            case "ends" -> value -> parts.stream().anyMatch(value::endsWith);
            default -> value -> parts.stream().anyMatch(value::contains);
        };
    }

    String code(YamlNode node) {
        String code = node.text();
        if (!vocabulary.isEmpty() && !vocabulary.contains(code)) {
            throw node.expected("there is no code \"" + code + "\" here" + Suggest.among(code, vocabulary));
        }
        if (vocabulary.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw node.expected("a code is made of letters, digits, dots and dashes, found \"" + code + "\"");
        }
        codes.add(code);
        return code;
    }
}
