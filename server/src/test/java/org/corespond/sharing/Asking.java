package org.corespond.sharing;

import java.util.List;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests as people write them, for tests: JSON in, decision out. */
final class Asking {
    static final PolicySet SIMULATOR = shipped(true);
    static final PolicySet RUN = shipped(false);
    private static final RequestReader READER =
            new RequestReader(SIMULATOR.sentences().keySet());

    private Asking() {}

    /** As the product loads them, but without the overlays' own tests: those decide, and a wrong core would load nothing. */
    private static PolicySet shipped(boolean unreviewedApplies) {
        PolicyFiles files = PolicyFiles.shipped();
        JsonNode rules = Policies.yaml(files.rules());
        JsonNode overlays = Policies.yaml(files.overlays());
        PolicyReader reader = new PolicyReader(Part.root(rules));
        List<Overlay> rows = new OverlayReader(reader)
                .read(Part.root(overlays)).stream()
                        .map(OverlayReader.Row::overlay)
                        .toList();
        String hash = Policies.hash(rules, overlays, files);
        return new PolicyParts(Part.root(rules), reader, MatrixReader.read(files.matrixLines()), hash)
                .with(rows, unreviewedApplies);
    }

    /** The smallest request that opens a cell. */
    static ObjectNode cell(String requester, String purpose, String dataClass) {
        return new Examples(SIMULATOR)
                .of(new Question(Requester.valueOf(requester), Purpose.valueOf(purpose), DataClass.valueOf(dataClass)));
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    static RequestReader.Asked read(ObjectNode json) {
        return READER.read(Part.root(json));
    }

    static Decision decide(ObjectNode json) {
        return decide(json, SIMULATOR);
    }

    static Decision decide(ObjectNode json, PolicySet policy) {
        RequestReader.Asked asked = read(json);
        return Disclosure.decide(asked.request(), asked.facts(), policy);
    }

    /** Into facts: each is true. */
    static ObjectNode with(ObjectNode json, String... facts) {
        for (String fact : facts) {
            json.withObject("/facts").put(fact, true);
        }
        return json;
    }

    static ObjectNode without(ObjectNode json, String... facts) {
        for (String fact : facts) {
            json.withObject("/facts").remove(fact);
        }
        return json;
    }

    /** An open break-glass of a mobile crisis clinician for a health record. */
    static ObjectNode glass() {
        ObjectNode glass = cell("MCC", "EMERG", "MH").put("purpose", "BTG");
        glass.remove("facts");
        glass.putObject("incident").put("id", "incident-1");
        glass.putObject("breakGlass")
                .put("person", "person-1")
                .put("incident", "incident-1")
                .put("reasonCode", "UNCONSCIOUS")
                .put("reason", "found unconscious in the street")
                .put("openedAt", "2026-11-22T12:00:00Z");
        return with(glass, "step_up_authentication", "no_unreviewed_break_glass");
    }

    /** With these changes; null takes away. */
    static ObjectNode merge(ObjectNode into, ObjectNode changes) {
        changes.properties().forEach(it -> {
            if (it.getValue().isNull()) {
                into.remove(it.getKey());
            } else if (it.getValue() instanceof ObjectNode inner && into.get(it.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
            } else {
                into.set(it.getKey(), it.getValue());
            }
        });
        return into;
    }
}
