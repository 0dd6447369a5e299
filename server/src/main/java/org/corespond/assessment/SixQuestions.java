package org.corespond.assessment;

import java.util.List;
import java.util.stream.IntStream;

/** The questions of the framework with what a community should be able to show under each (outcomes.md 2.1). */
final class SixQuestions {
    /** How many items each question has. */
    private static final List<Integer> ITEMS = List.of(6, 8, 5, 5, 5, 4);

    private SixQuestions() {}

    static List<Integer> all() {
        return IntStream.rangeClosed(1, ITEMS.size()).boxed().toList();
    }

    /** As {@code 1.1}, {@code 1.2}. */
    static List<String> items(int question) {
        return IntStream.rangeClosed(1, ITEMS.get(question - 1))
                .mapToObj(n -> question + "." + n)
                .toList();
    }

    static List<String> items() {
        return all().stream().flatMap(it -> items(it).stream()).toList();
    }
}
