package org.corespond.forms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A form with its published versions.
 *
 * @param versions the latest first
 */
public record Form(UUID id, List<Published> versions) {
    public Form {
        versions = List.copyOf(versions);
    }

    /** A version as it was published, with the JSON that it came as. */
    public record Published(int number, Questionnaire asks, String json, Instant at) {}

    public Published latest() {
        return versions.getFirst();
    }

    public Published version(int number) {
        return versions.stream().filter(it -> it.number() == number).findFirst().orElseThrow();
    }
}
