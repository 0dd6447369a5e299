package org.corespond.field;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the encounter page's fields. */
final class FormFields {
    private static final Set<String> KNOWN = Stream.concat(
                    Questions.all().map(Question::name),
                    Stream.of(
                            "primary",
                            "also",
                            "handcuffs",
                            "declineReason",
                            "citRequestedAt",
                            "citDispatchedAt",
                            "citArrivedAt",
                            "citUnit",
                            "narrative"))
            .collect(Collectors.toUnmodifiableSet());

    private FormFields() {}

    static boolean known(String name) {
        return KNOWN.contains(name);
    }
}
