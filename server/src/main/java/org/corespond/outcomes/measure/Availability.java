package org.corespond.outcomes.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Whether a source can answer a measure; what it cannot give is "not available", never zero. */
final class Availability {
    private Availability() {}

    /** The first need that the source does not meet. */
    static Optional<String> missing(Definition definition, String unit, Set<String> provides) {
        return definition.needs().stream()
                .filter(need -> Arrays.stream(need.split("\\|", -1)).noneMatch(one -> meets(one, unit, provides)))
                // A measure of another kind of register is told so first, whatever else it would need.
                .sorted((a, b) -> Boolean.compare(isUnit(b), isUnit(a)))
                .findFirst();
    }

    private static boolean isUnit(String need) {
        return Arrays.stream(need.split("\\|", -1)).allMatch(one -> one.startsWith("unit:"));
    }

    private static boolean meets(String need, String unit, Set<String> provides) {
        return need.startsWith("unit:") ? need.equals("unit:" + unit) : provides.contains(need);
    }
}
