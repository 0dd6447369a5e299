package org.corespond.workgroup.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/**
 * What is typed when somebody says something, or when somebody of the staff takes it down.
 *
 * @param about the agency that it is about, or ""
 * @param keepNumbers the phone numbers in the words that the sender wants to stay there
 */
public record FeedbackForm(
        @Nullable String kind,
        @Nullable String misconduct,
        @Nullable String about,
        @Nullable String words,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String mayContact,
        @Nullable String language,
        @Nullable String way,
        @Nullable String keepNumbers) {
    static final FeedbackForm EMPTY = new FeedbackForm(null, null, null, null, null, null, null, null, null, null);
    static final int MOST_WORDS = 5000;
    private static final int MOST = 200;

    Optional<FeedbackKind> chosenKind() {
        return Arrays.stream(FeedbackKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst();
    }

    /** The answer comes in the language of the page, or in the one that was asked for. */
    public String inLanguage() {
        return "es".equals(language) ? "es" : "en";
    }

    FeedbackWay byWay() {
        return "PHONE".equals(way) ? FeedbackWay.PHONE : FeedbackWay.PAPER;
    }

    Optional<UUID> aboutAgency(List<UUID> known) {
        return known.stream().filter(it -> it.toString().equals(about)).findFirst();
    }

    public String said() {
        return FormText.plain(words);
    }

    public String senderName() {
        return cut(name);
    }

    public String senderContact() {
        return cut(contact);
    }

    public boolean contactAllowed() {
        return mayContact != null;
    }

    public boolean isMisconduct() {
        return misconduct != null;
    }

    public boolean isKind(FeedbackKind one) {
        return one.name().equals(kind);
    }

    String keptNumbers() {
        return FormText.plain(keepNumbers);
    }

    private static String cut(@Nullable String typed) {
        String plain = FormText.plain(typed);
        return plain.substring(0, Math.min(plain.length(), MOST));
    }
}
