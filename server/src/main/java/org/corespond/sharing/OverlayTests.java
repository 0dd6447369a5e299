package org.corespond.sharing;

import java.util.LinkedHashSet;
import java.util.List;
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
        try {
            return holds(found.get(), policy) ? Optional.empty() : Optional.of("the test " + name + " fails");
        } catch (BadInput e) {
            return Optional.of("the test " + name + " cannot be read: " + e.getMessage());
        }
    }

    private boolean holds(Part test, PolicySet policy) {
        test.knowing(Set.of("base", "with", "effect", "view", "obligation", "withoutObligation"));
        RequestReader.Asked asked = reader.read(Part.root(request(test)));
        return meets(test, Disclosure.decide(asked.request(), asked.facts(), policy));
    }

    /** The base with what is added; null takes away. */
    static ObjectNode request(Part test) {
        if (!(test.get("base").node() instanceof ObjectNode base)) {
            throw test.get("base").expected("an object");
        }
        ObjectNode request = base.deepCopy();
        merge(request, test.get("with").node());
        return request;
    }

    private static boolean meets(Part test, Decision decision) {
        String effect = test.get("effect").text();
        if (!List.of("permit", "deny").contains(effect)) {
            throw test.get("effect").expected("permit or deny");
        }
        Set<String> obligations = new LinkedHashSet<>();
        decision.effect().obligations().forEach(it -> obligations.add(it.code()));
        return decision.effect().permit() == effect.equals("permit")
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
