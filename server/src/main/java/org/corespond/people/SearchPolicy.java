package org.corespond.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which words a sealed identity is found: beginnings of its names and its birth date. */
final class SearchPolicy {
    /** One letter would find a good part of everybody, and say as much to whoever reads the marks. */
    static final int SHORTEST = 2;

    static final int LONGEST = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private SearchPolicy() {}

    /** Without case, accents and double spaces: José is found as jose. */
    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** All words that lead to the identity. */
    static Set<String> words(Identity identity) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names(identity)) {
            for (int end = SHORTEST; end <= Math.min(LONGEST, name.length()); end++) {
                words.add("name " + name.substring(0, end));
            }
        }
        if (identity.birthDate() != null) {
            words.add(born(identity.birthDate()));
        }
        return words;
    }

    /** The word to look up for the beginning of a name; empty when it is too short to look for. */
    static String word(String start) {
        String plain = plain(start);
        return plain.length() < SHORTEST ? "" : "name " + plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    static String born(LocalDate date) {
        return "born " + date;
    }

    /** Whether a name or the alias begins so. */
    static boolean begins(Identity identity, String start) {
        String plain = plain(start);
        return names(identity).stream().anyMatch(name -> name.startsWith(plain));
    }

    private static List<String> names(Identity identity) {
        return Stream.of(plain(identity.fullName()), plain(identity.familyName()), plain(identity.alias()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
