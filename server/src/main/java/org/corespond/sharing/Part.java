package org.corespond.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in a JSON or YAML document: reads what is there and says where it was if that is something else. */
record Part(String path, JsonNode node) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    static Part root(JsonNode node) {
        return new Part("", node);
    }

    /** An object with no other keys than these; a misspelt key would otherwise be silence. */
    Part knowing(Set<String> keys) {
        if (!node.isObject()) {
            throw expected("an object");
        }
        node.propertyNames().stream()
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new BadInput(
                            name(key), "one of the keys " + String.join(", ", sorted(keys)), "an unknown key");
                });
        return this;
    }

    /** Absent and null are the same. */
    Optional<Part> find(String key) {
        JsonNode found = node.get(key);
        return found == null || found.isNull() ? Optional.empty() : Optional.of(new Part(name(key), found));
    }

    Part get(String key) {
        return find(key).orElseThrow(() -> new BadInput(name(key), "a value", "nothing"));
    }

    List<Part> items() {
        if (!node.isArray()) {
            throw expected("a list");
        }
        List<Part> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Part(path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    Map<String, Part> entries() {
        if (!node.isObject()) {
            throw expected("an object");
        }
        Map<String, Part> entries = new LinkedHashMap<>();
        node.properties().forEach(it -> entries.put(it.getKey(), new Part(name(it.getKey()), it.getValue())));
        return entries;
    }

    String text() {
        if (!node.isString()) {
            throw expected("a text");
        }
        return node.stringValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw expected("true or false");
        }
        return node.booleanValue();
    }

    int number() {
        if (!node.isInt()) {
            throw expected("a whole number");
        }
        return node.intValue();
    }

    Instant instant() {
        try {
            Instant instant = Instant.parse(text());
            // Beyond these years nothing can be added to an instant any more.
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
                throw expected("an instant of the years 1 to 9999");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw expected("an instant like 2026-11-22T12:00:00Z");
        }
    }

    /** The start of a day, in UTC. */
    Instant day() {
        try {
            return LocalDate.parse(text()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw expected("a date like 2026-11-22");
        }
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return named(text(), type);
    }

    /** The constant of that name, which stands in this place. */
    <E extends Enum<E>> E named(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(text))
                .findFirst()
                .orElseThrow(() -> expected("one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    @Nullable
    String textOf(String key) {
        return find(key).map(Part::text).orElse(null);
    }

    @Nullable
    Instant instantOf(String key) {
        return find(key).map(Part::instant).orElse(null);
    }

    boolean flagOf(String key) {
        return find(key).map(Part::flag).orElse(false);
    }

    Set<String> textsOf(String key) {
        return new LinkedHashSet<>(listOf(key, Part::text));
    }

    <E extends Enum<E>> Set<E> someOf(String key, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        found.addAll(listOf(key, it -> it.one(type)));
        return found;
    }

    <T> List<T> listOf(String key, Function<Part, T> reading) {
        return find(key).map(Part::items).orElse(List.of()).stream()
                .map(reading)
                .toList();
    }

    BadInput expected(String what) {
        return new BadInput(path.isEmpty() ? "the line" : path, what, shown());
    }

    private String shown() {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + " …";
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
