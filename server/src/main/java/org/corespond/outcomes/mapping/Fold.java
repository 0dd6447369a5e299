package org.corespond.outcomes.mapping;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Texts that differ only in case, space or look-alike characters are one text to a reader; here too. */
final class Fold {
    private Fold() {}

    /** Without space at the ends and with single spaces inside; hard, thin and zero-width spaces count as space. */
    static String space(String text) {
        if (isTidy(text)) {
            return text;
        }
        StringBuilder tidy = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u200b' || c == '\ufeff') {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = !tidy.isEmpty();
                continue;
            }
            if (gap) {
                tidy.append(' ');
                gap = false;
            }
            tidy.append(c);
        }
        return tidy.toString();
    }

    private static boolean isTidy(String text) {
        boolean spaceBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && spaceBefore)) {
                return false;
            }
            spaceBefore = c == ' ';
        }
        return text.isEmpty() || !spaceBefore;
    }

    /** Nothing to do: ASCII without a capital and without space to spare. */
    private static boolean isFolded(String text) {
        boolean spaceBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c >= 'A' && c <= 'Z') || (c == ' ' && spaceBefore)) {
                return false;
            }
            spaceBefore = c == ' ';
        }
        return text.isEmpty() || !spaceBefore;
    }

    /** Space folded and without case. */
    static String all(String text) {
        if (isFolded(text)) {
            return text;
        }
        String tidy = space(text);
        for (int i = 0; i < tidy.length(); i++) {
            if (tidy.charAt(i) > '~') {
                return Normalizer.normalize(tidy, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            }
        }
        return tidy.toLowerCase(Locale.ROOT);
    }

    static Set<String> all(Collection<String> texts) {
        Set<String> folded = new HashSet<>();
        texts.forEach(text -> folded.add(all(text)));
        return folded;
    }

    /** A code made of a value: lower case, every run of other characters one dash. */
    static String slug(String text) {
        return all(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
