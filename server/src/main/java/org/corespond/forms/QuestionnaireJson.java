package org.corespond.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corespond.forms.Questionnaire.Option;
import org.corespond.forms.Questionnaire.Question;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads FHIR R4 Questionnaire JSON: what a page cannot ask is refused, and nothing is left out in silence. */
final class QuestionnaireJson {
    /** Texts in other languages: http://hl7.org/fhir/StructureDefinition/translation. */
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private static final Set<String> ITEM =
            Set.of("linkId", "text", "_text", "type", "required", "answerOption", "repeats");

    private QuestionnaireJson() {}

    static Result<Questionnaire> read(String json) {
        try {
            return read(JsonMapper.shared().readTree(json));
        } catch (JacksonException notJson) {
            return Refused.at("json", "forms.json");
        }
    }

    private static Result<Questionnaire> read(JsonNode form) {
        if (!form.path("resourceType").asString("").equals("Questionnaire")
                || form.path("title").asString("").isBlank()) {
            return Refused.at("json", "forms.questionnaire");
        }
        List<Question> questions = new ArrayList<>();
        Set<String> links = new LinkedHashSet<>();
        for (JsonNode item : form.path("item")) {
            String link = item.path("linkId").asString("");
            Optional<Question> question = question(item, link);
            if (question.isEmpty() || !links.add(link)) {
                return Refused.at("json", "forms.item", link.isBlank() ? "?" : link);
            }
            questions.add(question.get());
        }
        return questions.isEmpty()
                ? Refused.at("json", "forms.empty")
                : Result.done(new Questionnaire(texts(form, "title"), questions));
    }

    private static Optional<Question> question(JsonNode item, String link) {
        Optional<Questionnaire.Type> type = Arrays.stream(Questionnaire.Type.values())
                .filter(it -> it.code().equals(item.path("type").asString("")))
                .findFirst();
        boolean known = ITEM.containsAll(item.propertyNames());
        List<Option> options = options(item);
        boolean choices = type.isPresent() && (type.get() == Questionnaire.Type.CHOICE) == !options.isEmpty();
        boolean asked = link.matches("[A-Za-z0-9._-]{1,64}")
                && !item.path("text").asString("").isBlank();
        return known && choices && asked && !item.path("repeats").asBoolean(false)
                ? Optional.of(new Question(
                        link, type.get(), item.path("required").asBoolean(false), texts(item, "text"), options))
                : Optional.empty();
    }

    private static List<Option> options(JsonNode item) {
        List<Option> options = new ArrayList<>();
        for (JsonNode option : item.path("answerOption")) {
            JsonNode coding = option.path("valueCoding");
            String code = coding.path("code").asString("");
            if (!code.isBlank()) {
                options.add(new Option(code, texts(coding, "display")));
            }
        }
        return options;
    }

    private static Map<String, String> texts(JsonNode node, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", node.path(name).asString(""));
        for (JsonNode extension : node.path("_" + name).path("extension")) {
            if (extension.path("url").asString("").equals(TRANSLATION)) {
                translation(extension, texts);
            }
        }
        return texts;
    }

    private static void translation(JsonNode extension, Map<String, String> texts) {
        String language = "";
        String content = "";
        for (JsonNode part : extension.path("extension")) {
            String url = part.path("url").asString("");
            language = url.equals("lang") ? part.path("valueCode").asString("") : language;
            content = url.equals("content") ? part.path("valueString").asString("") : content;
        }
        if (!language.isBlank() && !content.isBlank()) {
            texts.put(language, content);
        }
    }
}
