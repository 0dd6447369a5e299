package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;

/** What is typed about a number to call, or about an event of the campaign. */
public record AwarenessForm(Map<String, String> typed) {
    private static final int MOST = 120;
    private static final int MOST_PEOPLE = 9999;
    private static final List<String> NUMBER = List.of("nameEn", "nameEs", "number");

    public AwarenessForm {
        typed = Map.copyOf(typed);
    }

    public String text(String field) {
        String plain = FormText.plain(typed.get(field));
        return plain.substring(0, Math.min(plain.length(), MOST));
    }

    HelplinePurpose purpose() {
        return Arrays.stream(HelplinePurpose.values())
                .filter(it -> it.name().equals(typed.get("purpose")))
                .findFirst()
                .orElse(HelplinePurpose.CRISIS_TEAM);
    }

    Optional<Integer> people(String field) {
        return FormText.number(typed.get(field), 0, MOST_PEOPLE);
    }

    <T> Optional<Refused<T>> wrongNumber() {
        Optional<Refused<T>> missing = NUMBER.stream()
                .filter(field -> text(field).isEmpty())
                .findFirst()
                .map(field -> Refused.at(field, "helpline.missing"));
        return missing.isEmpty() && !text("number").matches("[0-9+() .-]{3,24}")
                ? Optional.of(Refused.at("number", "helpline.number"))
                : missing;
    }

    <T> Optional<Refused<T>> wrongEvent() {
        if (text("title").isEmpty()) {
            return Optional.of(Refused.at("title", "event.title"));
        }
        if (FormText.day(typed.get("heldOn")).isEmpty()) {
            return Optional.of(Refused.at("heldOn", "event.day"));
        }
        boolean counted = people("materials").isPresent() && people("reached").isPresent();
        return counted ? Optional.empty() : Optional.of(Refused.at("reached", "event.people"));
    }
}
