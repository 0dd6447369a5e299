package org.corespond.field;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What was typed so far, right or wrong, with what stands against it beside each field. */
public record EncounterForm(Map<String, List<String>> typed, List<Refused<Void>> problems) {
    /** Longer words than any coded answer; the narrative has its own limit. */
    static final int NARRATIVE_LIMIT = 4000;

    public EncounterForm {
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    /** Only fields of the page are kept, so that a stored draft holds nothing else. */
    static EncounterForm of(Map<String, List<String>> parameters) {
        return new EncounterForm(
                parameters.entrySet().stream()
                        .filter(entry -> FormFields.known(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))),
                List.of());
    }

    EncounterForm with(List<Refused<Void>> found) {
        return new EncounterForm(typed, found);
    }

    public boolean has(String name, Enum<?> code) {
        return has(name, code.name());
    }

    public boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    public String one(String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public @Nullable Refused<Void> problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** How many of the folded questions have an answer, so that a fold tells what it hides. */
    public long folded() {
        return Questions.FOLDED.stream()
                .filter(question -> !one(question.name()).isEmpty())
                .count();
    }
}
