package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.Optional;
import org.corespond.kernel.Refused;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What is typed when somebody names a gap. */
public record GapForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String area,
        @Nullable String detail) {
    static final GapForm EMPTY = new GapForm(null, null, null, null);
    private static final int MOST = 120;
    private static final int MOST_DETAIL = 2000;

    Optional<GapKind> chosenKind() {
        return Arrays.stream(GapKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst();
    }

    public boolean isKind(GapKind one) {
        return one.name().equals(kind);
    }

    public String named() {
        return FormText.plain(title);
    }

    public String where() {
        return FormText.plain(area);
    }

    public String details() {
        return FormText.plain(detail);
    }

    <T> Optional<Refused<T>> wrong() {
        if (chosenKind().isEmpty()) {
            return Optional.of(Refused.at("kind", "gap.kind"));
        }
        if (named().isEmpty() || named().length() > MOST) {
            return Optional.of(Refused.at("title", "gap.title"));
        }
        if (where().isEmpty() || where().length() > MOST) {
            return Optional.of(Refused.at("area", "gap.area"));
        }
        boolean tooMuch = details().length() > MOST_DETAIL
                || !FeedbackPolicy.phoneNumbers(named() + " " + details()).isEmpty();
        return tooMuch ? Optional.of(Refused.at("detail", "gap.detail")) : Optional.empty();
    }
}
