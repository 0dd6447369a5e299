package org.corespond.outcomes.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what identifies a row, its person and its event. */
final class KeyReader {
    private final ValueReader values;

    KeyReader(ValueReader values) {
        this.values = values;
    }

    Mapping.Keys read(YamlNode root) {
        YamlNode key = root.find("key");
        YamlNode event = root.find("event");
        List<Integer> slots = key == null
                ? List.of()
                : key.items().stream().map(values.scope()::slot).toList();
        Mapping.SameKey sameKey = sameKey(root.find("same_key"));
        if (sameKey != Mapping.SameKey.CORRECTS && slots.isEmpty()) {
            throw root.get("same_key").expected("needs a \"key\" that tells which rows belong together");
        }
        Set<String> personColumns = values.scope().watch();
        TextValue person = person(root.find("person"));
        Set<String> told = Set.copyOf(personColumns);
        return new Mapping.Keys(slots, person, told, event == null ? null : values.read(event), sameKey);
    }

    private static Mapping.SameKey sameKey(@Nullable YamlNode node) {
        if (node == null) {
            return Mapping.SameKey.CORRECTS;
        }
        return switch (node.oneOf(Set.of("corrects", "merges", "repeats"))) {
            case "merges" -> Mapping.SameKey.MERGES;
            case "repeats" -> Mapping.SameKey.REPEATS;
            default -> Mapping.SameKey.CORRECTS;
        };
    }

    /** A person known by several columns is known only when all of them are filled. */
    private @Nullable TextValue person(@Nullable YamlNode node) {
        if (node == null || !node.isMap() || node.find("parts") == null) {
            return node == null ? null : values.read(node);
        }
        Map<String, YamlNode> entries = node.entries(Set.of("parts", "missing"));
        List<TextValue> parts =
                node.get("parts").items().stream().map(values::read).toList();
        Set<String> missing =
                entries.containsKey("missing") ? Fold.all(node.get("missing").texts()) : Set.of();
        return cells -> {
            StringBuilder person = new StringBuilder();
            for (TextValue part : parts) {
                List<String> found = part.texts(cells);
                if (found.isEmpty() || missing.contains(Fold.all(found.getFirst()))) {
                    return List.of();
                }
                person.append(Fold.all(found.getFirst())).append('\u001f');
            }
            return List.of(person.toString());
        };
    }
}
