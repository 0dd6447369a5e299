package org.corespond.sharing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs the tests that overlays name, when they load: a base request, what is added to it, and what is expected. */
final class OverlayTests {
    private final Part tests;
    private final RequestReader reader;

    OverlayTests(Part file, RequestReader reader) {
        this.tests = file.get("tests");
        this.reader = reader;
    }

    /** What is wrong with a named test, if anything. */
    Optional<String> fault(String name, PolicySet policy) {
        Optional<Part> found = tests.find(name);
        if (found.isEmpty()) {
            return Optional.of("there is no test " + name);
        }
        Part test = found.get().knowing(Set.of("base", "with", "effect", "view", "obligation", "withoutObligation"));
        RequestReader.Asked asked = reader.read(Part.root(request(test)));
        Decision decision = Disclosure.decide(asked.request(), asked.facts(), policy);
        return meets(test, decision) ? Optional.empty() : Optional.of("the test " + name + " fails");
    }

    /** The base with what is added; null takes away. */
    static ObjectNode request(Part test) {
        ObjectNode request = ((ObjectNode) test.get("base").node()).deepCopy();
        merge(request, test.get("with").node());
        return request;
    }

    private static boolean meets(Part test, Decision decision) {
        boolean permit = test.get("effect").text().equals("permit");
        Set<String> obligations = new LinkedHashSet<>();
        decision.effect().obligations().forEach(it -> obligations.add(it.code()));
        return decision.effect().permit() == permit
                && test.find("view")
                        .map(it -> decision.effect().view().id().equals(it.text()))
                        .orElse(true)
                && test.find("obligation")
                        .map(it -> obligations.contains(it.text()))
                        .orElse(true)
                && test.find("withoutObligation")
                        .map(it -> !obligations.contains(it.text()))
                        .orElse(true);
    }

    private static void merge(ObjectNode into, JsonNode added) {
        added.properties().forEach(it -> {
            JsonNode old = into.get(it.getKey());
            if (old instanceof ObjectNode inner && it.getValue().isObject()) {
                merge(inner, it.getValue());
            } else if (it.getValue().isNull()) {
                into.remove(it.getKey());
            } else {
                into.set(it.getKey(), it.getValue());
            }
        });
    }
}
