package org.corespond.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corespond.forms.Questionnaire.Option;
import org.corespond.forms.Questionnaire.Question;
import org.corespond.forms.Questionnaire.Section;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads FHIR R4 Questionnaire JSON: what a page cannot ask is refused, and nothing is left out in silence. */
final class QuestionnaireJson {
    private static final Set<String> ITEM =
            Set.of("linkId", "text", "_text", "type", "required", "answerOption", "repeats", "extension");

    private static final Set<String> GROUP = Set.of("linkId", "text", "_text", "type", "item", "required", "repeats");

    private final List<Question> questions = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();

    private QuestionnaireJson() {}

    static Result<Questionnaire> read(String json) {
        try {
            return new QuestionnaireJson().read(JsonMapper.shared().readTree(json));
        } catch (JacksonException notJson) {
            return Refused.at("json", "forms.json");
        }
    }

    private Result<Questionnaire> read(JsonNode form) {
        if (!form.path("resourceType").asString("").equals("Questionnaire")
                || form.path("title").asString("").isBlank()) {
            return Refused.at("json", "forms.questionnaire");
        }
        Optional<String> stranger = stranger(form.path("item"), null);
        if (stranger.isPresent()) {
            return Refused.at("json", "forms.item", stranger.get().isBlank() ? "?" : stranger.get());
        }
        return questions.isEmpty()
                ? Refused.at("json", "forms.empty")
                : Result.done(new Questionnaire(
                        FhirTexts.of(form, "title"),
                        questions,
                        ofPeople(form.path("subjectType")),
                        FhirTexts.codes(form, FhirTexts.ASKED_OF)));
    }

    /** Whom it is about; a form that does not say it is about a person. */
    private static boolean ofPeople(JsonNode subjects) {
        return subjects.isEmpty()
                || subjects.valueStream().anyMatch(it -> !it.asString("").equals("Organization"));
    }

    /** Reads the items in their order, groups one level deep; the link of the first that cannot be asked. */
    private Optional<String> stranger(JsonNode items, @Nullable Section section) {
        for (JsonNode item : items) {
            String link = item.path("linkId").asString("");
            boolean group = item.path("type").asString("").equals("group");
            if (!asked(item, link) || !links.add(link) || (group && section != null)) {
                return Optional.of(link);
            }
            Optional<String> inside = group ? group(item, link) : question(item, link, section);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static boolean asked(JsonNode item, String link) {
        return link.matches("[A-Za-z0-9._-]{1,64}")
                && !item.path("text").asString("").isBlank()
                && !item.path("repeats").asBoolean(false);
    }

    private Optional<String> group(JsonNode item, String link) {
        boolean plain =
                GROUP.containsAll(item.propertyNames()) && !item.path("item").isEmpty();
        return plain ? stranger(item.path("item"), new Section(link, FhirTexts.of(item, "text"))) : Optional.of(link);
    }

    private Optional<String> question(JsonNode item, String link, @Nullable Section section) {
        Optional<Questionnaire.Type> type = Arrays.stream(Questionnaire.Type.values())
                .filter(it -> it.code().equals(item.path("type").asString("")))
                .findFirst();
        List<Option> options = options(item);
        boolean known = ITEM.containsAll(item.propertyNames()) && FhirTexts.knows(item.path("extension"));
        boolean choices = type.isPresent() && (type.get() == Questionnaire.Type.CHOICE) == !options.isEmpty();
        int weight = FhirTexts.number(item, FhirTexts.WEIGHT).orElse(1);
        if (!known || !choices || weight < 1) {
            return Optional.of(link);
        }
        questions.add(new Question(
                link,
                type.get(),
                item.path("required").asBoolean(false),
                FhirTexts.of(item, "text"),
                options,
                section,
                weight,
                FhirTexts.text(item, FhirTexts.NEXT).map(it -> Map.of("en", it)).orElse(Map.of())));
        return Optional.empty();
    }

    private static List<Option> options(JsonNode item) {
        List<Option> options = new ArrayList<>();
        for (JsonNode option : item.path("answerOption")) {
            JsonNode coding = option.path("valueCoding");
            String code = coding.path("code").asString("");
            if (!code.isBlank()) {
                options.add(new Option(
                        code,
                        FhirTexts.of(coding, "display"),
                        FhirTexts.number(coding, FhirTexts.SCORE).orElse(null)));
            }
        }
        return options;
    }
}
