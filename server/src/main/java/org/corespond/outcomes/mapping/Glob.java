package org.corespond.outcomes.mapping;

import java.util.regex.Pattern;

/** Patterns with * and ? over names, without case. */
final class Glob {
    private Glob() {}

    static boolean fits(String glob, String name) {
        String regex = Pattern.quote(Fold.all(glob)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.matches(regex, Fold.all(name));
    }
}
