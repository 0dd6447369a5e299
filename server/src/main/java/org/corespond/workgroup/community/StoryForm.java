package org.corespond.workgroup.community;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What is asked when somebody lends a story. */
public record StoryForm(
        @Nullable String title,
        @Nullable String words,
        @Nullable String byline,
        @Nullable String language,
        @Nullable List<String> uses,
        @Nullable String consentedOn,
        @Nullable String consentedHow,
        @Nullable String name,
        @Nullable String contact) {
    static final StoryForm EMPTY = new StoryForm(null, null, null, null, null, null, null, null, null);
    private static final int MOST = 10_000;

    Set<StoryUse> chosenUses() {
        return Arrays.stream(StoryUse.values()).filter(this::allows).collect(Collectors.toSet());
    }

    public boolean allows(StoryUse use) {
        return uses != null && uses.contains(use.name());
    }

    public boolean inSpanish() {
        return "es".equals(language);
    }

    public String shown(@Nullable String typed) {
        return FormText.plain(typed);
    }

    Story.Text text() {
        return new Story.Text(shown(title), shown(words), shown(byline));
    }

    Optional<LocalDate> consentDay() {
        return FormText.day(consentedOn);
    }

    <T> Optional<Refused<T>> wrong(LocalDate today) {
        if (shown(title).isEmpty()) {
            return Optional.of(Refused.at("title", "story.title"));
        }
        if (shown(words).isEmpty() || shown(words).length() > MOST) {
            return Optional.of(Refused.at("words", "story.words"));
        }
        if (!FeedbackPolicy.phoneNumbers(shown(title) + " " + shown(words)).isEmpty()) {
            return Optional.of(Refused.at("words", "story.phone"));
        }
        if (chosenUses().isEmpty()) {
            return Optional.of(Refused.at("uses", "story.uses"));
        }
        boolean consented = consentDay().filter(day -> !day.isAfter(today)).isPresent()
                && !shown(consentedHow).isEmpty();
        return consented ? Optional.empty() : Optional.of(Refused.at("consentedOn", "story.consent"));
    }
}
