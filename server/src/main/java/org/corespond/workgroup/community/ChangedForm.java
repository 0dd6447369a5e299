package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;

/** What is typed for the public list of what was changed: both languages, and no phone number among the words. */
public record ChangedForm(Map<String, String> typed) {
    private static final List<String> TEXTS = List.of("heardEn", "heardEs", "changedEn", "changedEs");
    private static final int MOST = 600;

    public ChangedForm {
        typed = Map.copyOf(typed);
    }

    public String text(String field) {
        return FormText.plain(typed.get(field));
    }

    FeedbackTheme chosenTheme() {
        return Arrays.stream(FeedbackTheme.values())
                .filter(it -> it.name().equals(typed.get("theme")))
                .findFirst()
                .orElse(FeedbackTheme.OTHER);
    }

    Optional<Refused<String>> wrong() {
        return TEXTS.stream()
                .filter(field -> text(field).isEmpty() || text(field).length() > MOST)
                .findFirst()
                .map(field -> Refused.<String>at(field, "changed.text"))
                .or(() -> TEXTS.stream()
                        .filter(field ->
                                !FeedbackPolicy.phoneNumbers(text(field)).isEmpty())
                        .findFirst()
                        .map(field -> Refused.<String>at(field, "changed.phone")));
    }
}
