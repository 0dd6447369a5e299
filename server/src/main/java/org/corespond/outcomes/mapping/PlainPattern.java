package org.corespond.outcomes.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that exports use, read digit by digit: Java's own formatter takes ten times as long, and an import reads
 * millions of stamps. Patterns with anything but year, month, day, hour, minute, second and AM or PM are left to it.
 */
final class PlainPattern {
    private record Part(char letter, int width, boolean literal) {}

    private static final String LETTERS = "yMdHhmsa";

    private final Part[] parts;
    private final boolean date;
    private final boolean time;
    private final boolean twelve;

    private PlainPattern(List<Part> parts) {
        this.parts = parts.toArray(Part[]::new);
        this.date = has('d');
        this.time = has('m');
        this.twelve = has('h');
    }

    static Optional<PlainPattern> of(String pattern) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int end = i + 1;
            while (Character.isLetter(c) && end < pattern.length() && pattern.charAt(end) == c) {
                end++;
            }
            int width = end - i;
            boolean known = "MdHhms".indexOf(c) >= 0 && width <= 2;
            known |= (c == 'y' || c == 'u') && width == 4;
            known |= c == 'a' && width == 1;
            boolean literal = !Character.isLetter(c) && c != '\'' && c != '[' && c != ']' && c != '{' && c != '#';
            if (!known && !literal) {
                return Optional.empty();
            }
            parts.add(new Part(c, width, literal));
            i = end;
        }
        return whole(parts) ? Optional.of(new PlainPattern(parts)) : Optional.empty();
    }

    /** A date needs its three parts, a time its hour, and the twelve-hour clock its AM or PM. */
    private static boolean whole(List<Part> parts) {
        String letters = String.join(
                "",
                parts.stream()
                        .filter(part -> !part.literal())
                        .map(part -> part.letter() == 'u' ? "y" : "" + part.letter())
                        .toList());
        boolean date = letters.contains("y") && letters.contains("M") && letters.contains("d");
        boolean noDate = !letters.contains("y") && !letters.contains("M") && !letters.contains("d");
        boolean half = letters.contains("h") == letters.contains("a");
        boolean noTime =
                !letters.contains("m") && !letters.contains("s") && !letters.contains("h") && !letters.contains("H");
        boolean time = letters.contains("m") && (letters.contains("H") ^ letters.contains("h"));
        return (date || noDate)
                && half
                && (time || noTime)
                && !(noDate && noTime)
                && letters.chars().distinct().count() == letters.length();
    }

    /** The moment, or null when the text does not fit. */
    DateFormats.@Nullable Parsed parse(String text) {
        int[] found = new int[LETTERS.length()];
        int at = 0;
        for (Part part : parts) {
            int end = part.literal()
                    ? literal(part, text, at)
                    : part.letter() == 'a' ? half(text, at, found) : digits(part, text, at, found);
            if (end < 0) {
                return null;
            }
            at = end;
        }
        return at == text.length() ? made(found) : null;
    }

    private static int literal(Part part, String text, int at) {
        return at < text.length() && text.charAt(at) == part.letter() ? at + 1 : -1;
    }

    private static int half(String text, int at, int[] found) {
        if (at + 2 > text.length()) {
            return -1;
        }
        char first = Character.toLowerCase(text.charAt(at));
        found[at('a')] = first == 'p' ? 12 : 0;
        return (first == 'a' || first == 'p') && Character.toLowerCase(text.charAt(at + 1)) == 'm' ? at + 2 : -1;
    }

    private static int digits(Part part, String text, int at, int[] found) {
        boolean year = part.width() == 4;
        int most = year ? 4 : 2;
        int least = year ? 4 : part.width();
        int value = 0;
        int end = at;
        while (end < text.length() && end - at < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            value = value * 10 + text.charAt(end++) - '0';
        }
        found[at(year ? 'y' : part.letter())] = value;
        return end - at < least ? -1 : end;
    }

    private DateFormats.@Nullable Parsed made(int[] found) {
        try {
            LocalDate day = date ? LocalDate.of(found[at('y')], found[at('M')], found[at('d')]) : null;
            int half = found[at('h')];
            if (twelve && (half < 1 || half > 12)) {
                return null;
            }
            int hour = twelve ? half % 12 + found[at('a')] : found[at('H')];
            LocalTime clock = time ? LocalTime.of(hour, found[at('m')], found[at('s')]) : null;
            return new DateFormats.Parsed(day, clock, null);
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static int at(char letter) {
        return LETTERS.indexOf(letter);
    }

    private boolean has(char letter) {
        return Arrays.stream(parts).anyMatch(part -> !part.literal() && part.letter() == letter);
    }
}
