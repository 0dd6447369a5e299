package org.corespond.calls;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of a screening, as they were asked, and in other languages.
 *
 * @param others by ISO 639 code of the language
 */
public record Said(String text, Map<String, String> others) {
    public Said {
        others = Map.copyOf(others);
    }

    static Said of(String text, @Nullable Map<String, String> others) {
        return new Said(text, others == null ? Map.of() : others);
    }

    /** In this language; in that of the screening where nobody translated it. */
    public String in(Locale language) {
        return others.getOrDefault(language.getLanguage(), text);
    }
}
