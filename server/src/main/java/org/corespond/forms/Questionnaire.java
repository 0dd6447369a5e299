package org.corespond.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a form asks.
 *
 * @param title by language
 * @param ofPeople whether it is filled in about people; otherwise about organizations (subjectType)
 * @param askedOf the sides that answer it apart from each other; empty: it does not say
 */
public record Questionnaire(
        Map<String, String> title, List<Question> questions, boolean ofPeople, List<String> askedOf) {
    public Questionnaire {
        title = Map.copyOf(title);
        questions = List.copyOf(questions);
        askedOf = List.copyOf(askedOf);
    }

    /** The types of FHIR Questionnaire that a page can ask. */
    public enum Type {
        STRING,
        TEXT,
        BOOLEAN,
        INTEGER,
        DATE,
        CHOICE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One question.
     *
     * @param link its name within the form, the same over versions
     * @param text by language
     * @param options of a choice
     * @param section the group that it stands in; absent: it stands alone
     * @param weight how much it counts beside the others
     * @param next what helps where the answer is low, by language; may be empty
     */
    public record Question(
            String link,
            Type type,
            boolean required,
            Map<String, String> text,
            List<Option> options,
            @Nullable Section section,
            int weight,
            Map<String, String> next) {
        public Question {
            text = Map.copyOf(text);
            options = List.copyOf(options);
            next = Map.copyOf(next);
        }

        /** The word of an answer; an answer of another version's option shows its code. */
        public String shown(String answer, Locale locale) {
            return options.stream()
                    .filter(option -> option.code().equals(answer))
                    .findFirst()
                    .map(option -> said(option.text(), locale))
                    .orElse(answer);
        }
    }

    /** A group of questions. */
    public record Section(String link, Map<String, String> text) {
        public Section {
            text = Map.copyOf(text);
        }
    }

    /**
     * A choice: its code and its words by language.
     *
     * @param score what it counts (ordinalValue); absent: it is not scored
     */
    public record Option(
            String code, Map<String, String> text, @Nullable Integer score) {
        public Option {
            text = Map.copyOf(text);
        }
    }

    /** In the language of the page; English where it is not written. */
    public static String said(Map<String, String> text, Locale locale) {
        String english = text.getOrDefault("en", "");
        return text.getOrDefault(locale.getLanguage(), english);
    }
}
