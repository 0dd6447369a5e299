package org.corespond.forms;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A form as it was filled in.
 *
 * @param version the version that it was answered under
 * @param about whom or what it is about, as the agency calls it
 * @param answers by the link of the question
 */
public record Filled(
        UUID id, UUID form, int version, String about, Map<String, String> answers, String by, Instant at) {
    public Filled {
        answers = Map.copyOf(answers);
    }
}
