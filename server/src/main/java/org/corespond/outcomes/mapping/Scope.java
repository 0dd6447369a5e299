package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a mapping may use so far, with their slots; remembers which are used and what each rests on. */
final class Scope {
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Set<String>> restsOn = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> sensitive = new HashSet<>();
    private final Books books;
    private final DateFormats defaultFormats;
    private @Nullable Set<String> watch;

    Scope(Books books, DateFormats defaultFormats) {
        this.books = books;
        this.defaultFormats = defaultFormats;
    }

    Books books() {
        return books;
    }

    DateFormats defaultFormats() {
        return defaultFormats;
    }

    int add(String name, boolean isSensitive) {
        slots.put(name, slots.size());
        restsOn.add(new HashSet<>(Set.of(name)));
        if (isSensitive) {
            sensitive.add(name);
        }
        return slots.size() - 1;
    }

    /** Adds a derived column that rests on the columns named since {@link #watch()}. */
    int addDerived(String name, Set<String> columns) {
        int slot = add(name, columns.stream().anyMatch(sensitive::contains));
        restsOn.get(slot).addAll(columns);
        return slot;
    }

    int slot(YamlNode node) {
        return slot(node.text(), node);
    }

    int slot(String name, YamlNode node) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw node.expected("there is no column \"" + name + "\" among columns and derive"
                    + Suggest.among(name, slots.keySet()));
        }
        used.addAll(restsOn.get(slot));
        if (watch != null) {
            watch.addAll(restsOn.get(slot));
        }
        return slot;
    }

    /** Begins to collect the names that the next part of the mapping uses. */
    Set<String> watch() {
        Set<String> fresh = new HashSet<>();
        watch = fresh;
        return fresh;
    }

    boolean has(String name) {
        return slots.containsKey(name);
    }

    boolean isSensitive(String name) {
        return sensitive.contains(name);
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    int size() {
        return slots.size();
    }
}
