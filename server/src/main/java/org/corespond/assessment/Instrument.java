package org.corespond.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.corespond.forms.Questionnaire;
import org.corespond.forms.Questionnaire.Option;
import org.corespond.forms.Questionnaire.Question;

/**
 * A form as it is answered by sides: self-assessment, worksheet or checklist.
 *
 * @param code its short name, such as {@code six-questions}
 */
public record Instrument(String code, UUID form, int version, Questionnaire asks) {

    /** A domain, one page. */
    public record Part(String link, Map<String, String> text, List<Question> questions) {
        public Part {
            text = Map.copyOf(text);
            questions = List.copyOf(questions);
        }
    }

    /** The sides that answer; a form that names none that we know is filled in together. */
    public List<View> views() {
        List<View> views =
                asks.askedOf().stream().flatMap(it -> View.of(it).stream()).toList();
        return views.isEmpty() ? List.of(View.JOINT) : views;
    }

    public List<Part> parts() {
        Map<String, List<Question>> parts = new LinkedHashMap<>();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Question question : asks.questions()) {
            String link = section(question);
            parts.computeIfAbsent(link, none -> new ArrayList<>()).add(question);
            texts.putIfAbsent(
                    link,
                    question.section() == null
                            ? asks.title()
                            : question.section().text());
        }
        return parts.entrySet().stream()
                .map(it -> new Part(it.getKey(), Objects.requireNonNull(texts.get(it.getKey())), it.getValue()))
                .toList();
    }

    /** The links of all that is asked, in its order. */
    public List<String> links() {
        return asks.questions().stream().map(Question::link).toList();
    }

    /** The items that have a score; texts and other questions are asked and not counted. */
    public List<Item> items() {
        return asks.questions().stream()
                .flatMap(question -> question.options().stream()
                        .map(Option::score)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .map(most -> new Item(question.link(), section(question), most, question.weight()))
                        .stream())
                .toList();
    }

    public Question question(String link) {
        return asks.questions().stream()
                .filter(it -> it.link().equals(link))
                .findFirst()
                .orElseThrow();
    }

    /** What an answer of a scored item counts; empty for a text. */
    public Optional<Given> given(String link, String answer) {
        return items().stream().anyMatch(it -> it.link().equals(link))
                ? question(link).options().stream()
                        .filter(option -> option.code().equals(answer))
                        .findFirst()
                        .map(option -> new Given(option.score()))
                : Optional.empty();
    }

    private static String section(Question question) {
        return question.section() == null ? "all" : question.section().link();
    }
}
