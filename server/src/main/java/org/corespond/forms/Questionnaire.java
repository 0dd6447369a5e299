package org.corespond.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a version of a form asks.
 *
 * @param title by language
 */
public record Questionnaire(Map<String, String> title, List<Question> questions) {
    public Questionnaire {
        title = Map.copyOf(title);
        questions = List.copyOf(questions);
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
     */
    public record Question(String link, Type type, boolean required, Map<String, String> text, List<Option> options) {
        public Question {
            text = Map.copyOf(text);
            options = List.copyOf(options);
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

    /** A choice: its code and its words by language. */
    public record Option(String code, Map<String, String> text) {
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
