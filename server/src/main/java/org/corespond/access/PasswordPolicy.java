package org.corespond.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long enough, and not one that everybody guesses first. No composition rules. */
final class PasswordPolicy {
    /** With a second factor beside it; a password alone opens nothing here (IA-5(1), SP 800-63B-4). */
    static final int SHORTEST = 8;

    static final int LONGEST = 128;

    private final Set<String> common;

    /** @param common guessed first by attackers, in lower case (IA-5(1)(a)) */
    PasswordPolicy(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** One spelling for all keyboards; nothing is cut off (SP 800-63B-4). */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** The refusal's code, or nothing for a password that will do. */
    Optional<String> objection(String password, String login) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            return Optional.of("password.short");
        }
        if (length > LONGEST) {
            return Optional.of("password.long");
        }
        String folded = normal.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || common.contains(withoutTail(folded)) || folded.contains(login)) {
            return Optional.of("password.common");
        }
        return folded.chars().distinct().count() < 4 ? Optional.of("password.common") : Optional.empty();
    }

    /** "sunshine2024!" is "sunshine" to a guesser. */
    private static String withoutTail(String folded) {
        int end = folded.length();
        while (end > 0 && !Character.isLetter(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(0, end);
    }
}
