package org.corespond.workgroup;

import java.util.Arrays;
import java.util.List;

/**
 * A form of the workgroup: its texts stand under {@code workgroup.ask.NAME}.
 *
 * @param name also the beginning of the ids of its fields, so that a page can carry several forms
 * @param about what it is asked of, as its page names it: a title, or the key of a word; "" for nothing that is there already
 */
public record Asking(String name, String about, String action, List<Field> fields) {

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        AREA,
        DATE,
        MOMENT,
        NUMBER,
        CHOICE,
        TICK
    }

    /** One field. */
    public record Field(String name, Kind kind, boolean required, List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        public Field optional() {
            return new Field(name, kind, false, choices);
        }
    }

    /** One answer to choose; a label that begins with {@code word.} is a text's key. */
    public record Choice(String value, String label) {}

    public Asking {
        fields = List.copyOf(fields);
    }

    public static Asking of(String name, String action, Field... fields) {
        return new Asking(name, "", action, List.of(fields));
    }

    /** The same form for something that is there already. */
    public Asking on(String what) {
        return new Asking(name, what, action, fields);
    }

    public static Field text(String name) {
        return new Field(name, Kind.TEXT, true, List.of());
    }

    public static Field area(String name) {
        return new Field(name, Kind.AREA, true, List.of());
    }

    public static Field date(String name) {
        return new Field(name, Kind.DATE, true, List.of());
    }

    public static Field moment(String name) {
        return new Field(name, Kind.MOMENT, true, List.of());
    }

    public static Field number(String name) {
        return new Field(name, Kind.NUMBER, true, List.of());
    }

    public static Field tick(String name) {
        return new Field(name, Kind.TICK, false, List.of());
    }

    public static Field choice(String name, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, true, choices);
    }

    /** The codes of a list, by their words. */
    public static Field choice(String name, Class<? extends Enum<?>> codes) {
        String words = "word." + codes.getSimpleName() + ".";
        return choice(
                name,
                Arrays.stream(codes.getEnumConstants())
                        .map(code -> new Choice(code.name(), words + code.name()))
                        .toList());
    }
}
