package org.corespond.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The texts and the extensions of a FHIR element that a form may carry. */
final class FhirTexts {
    /** Texts in other languages. */
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** What an option counts: http://hl7.org/fhir/R4/extension-ordinalvalue.html. */
    static final String SCORE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    /** Ours, where FHIR has none: who answers apart from the others, how much a question counts, what helps next. */
    static final String ASKED_OF = "urn:corespond:asked-of";

    static final String WEIGHT = "urn:corespond:weight";
    static final String NEXT = "urn:corespond:next-step";

    private static final Set<String> OF_A_QUESTION = Set.of(WEIGHT, NEXT);

    private FhirTexts() {}

    static boolean knows(JsonNode extensions) {
        return extensions
                .valueStream()
                .allMatch(it -> OF_A_QUESTION.contains(it.path("url").asString("")));
    }

    static List<String> codes(JsonNode element, String url) {
        return extensions(element, url)
                .map(it -> it.path("valueCode").asString(""))
                .toList();
    }

    static Optional<String> text(JsonNode element, String url) {
        return extensions(element, url)
                .map(it -> it.path("valueString").asString(""))
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    /** A whole number, written as an integer or as a decimal. */
    static Optional<Integer> number(JsonNode element, String url) {
        return extensions(element, url)
                .map(it -> it.path("valueDecimal").asInt(it.path("valueInteger").asInt(-1)))
                .findFirst();
    }

    static Map<String, String> of(JsonNode node, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", node.path(name).asString(""));
        extensions(node.path("_" + name), TRANSLATION).forEach(it -> translation(it, texts));
        return texts;
    }

    private static Stream<JsonNode> extensions(JsonNode element, String url) {
        return element.path("extension")
                .valueStream()
                .filter(it -> it.path("url").asString("").equals(url));
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
