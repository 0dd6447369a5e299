package org.corespond.outcomes.mapping;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. */
final class Suggest {
    private Suggest() {}

    /** A clause such as {@code ; did you mean "column"?}, or the whole list when nothing is near and the list short. */
    static String among(String word, Collection<String> known) {
        String folded = Fold.slug(word);
        return known.stream()
                .min(Comparator.comparingInt((String k) -> distance(folded, Fold.slug(k)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(folded, Fold.slug(nearest)) <= Math.max(2, folded.length() / 3))
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "; known are "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
