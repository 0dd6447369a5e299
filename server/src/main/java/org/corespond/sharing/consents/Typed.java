package org.corespond.sharing.consents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was typed, as it was, so that a refusal loses nothing; a code that does not exist counts as not typed. */
public record Typed(Map<String, List<String>> fields) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public boolean has(String name, Enum<?> value) {
        return has(name, value.name());
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> has(name, code))
                .collect(Collectors.toSet());
    }

    <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        String wanted = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(wanted))
                .findFirst();
    }
}
