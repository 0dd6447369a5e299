package org.corespond.sharing;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests around every cell, every other way of a rule and every overlay, each with what the second expression of the law
 * answers. Made once, and without the core.
 */
final class Corpus {
    private static final int RANDOM = 1000;
    private static final List<Corpus.Known> ALL = make();

    private Corpus() {}

    /** A request and the second opinion on it. */
    record Known(ObjectNode request, RequestReader.Asked asked, String second) {}

    static List<Known> all() {
        return ALL;
    }

    private static List<Known> make() {
        List<ObjectNode> requests = new ArrayList<>();
        for (ObjectNode example : new Examples(Asking.SIMULATOR).all()) {
            requests.add(example);
            variants(example, requests);
        }
        for (ObjectNode way : OtherWays.all()) {
            requests.add(way);
            variants(way, requests);
        }
        overlays(requests);
        Cases cases = new Cases(7);
        for (int i = 0; i < RANDOM; i++) {
            requests.add(cases.next());
        }
        return requests.stream()
                .map(it -> new Known(it, Asking.read(it), SecondOpinion.of(it, true)))
                .toList();
    }

    /** One fact, paper or element less; a day later. */
    private static void variants(ObjectNode example, List<ObjectNode> requests) {
        for (String list : List.of("facts", "consents", "agreements", "processes")) {
            JsonNode node = example.path(list);
            if (node.isObject()) {
                node.propertyNames().forEach(name -> requests.add(Asking.without(example.deepCopy(), name)));
            }
            for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
                ObjectNode less = example.deepCopy();
                less.withArray("/" + list).remove(i);
                requests.add(less);
            }
        }
        for (String key : List.of("custody", "incident", "requestKind", "custodian")) {
            ObjectNode less = example.deepCopy();
            less.remove(key);
            requests.add(less);
        }
        JsonNode consent = example.path("consents").path(0);
        consent.propertyNames().stream().filter(key -> !key.equals("kind")).forEach(key -> {
            ObjectNode less = example.deepCopy();
            ((ObjectNode) less.path("consents").get(0)).remove(key);
            requests.add(less);
        });
        consent.path("statements").forEach(statement -> {
            ObjectNode less = example.deepCopy();
            var list = ((ObjectNode) less.path("consents").get(0)).putArray("statements");
            consent.path("statements").forEach(it -> {
                if (!it.equals(statement)) {
                    list.add(it);
                }
            });
            requests.add(less);
        });
    }

    /** The requests of the overlays' own tests, at the second before and the second of each date of effect. */
    private static void overlays(List<ObjectNode> requests) {
        JsonNode file = JsonMapper.shared()
                .valueToTree(new Load(LoadSettings.builder().build())
                        .loadFromString(PolicyFiles.shipped().overlayTests()));
        List<ObjectNode> tests = new ArrayList<>();
        file.path("tests").forEach(test -> {
            ObjectNode request = OverlayTests.request(Part.root(test));
            request.path("agreements").forEach(it -> ((ObjectNode) it).put("from", "1960-01-01T00:00:00Z"));
            tests.add(request);
        });
        for (ObjectNode test : tests) {
            requests.add(test);
            test.path("facts").propertyNames().forEach(name -> requests.add(Asking.without(test.deepCopy(), name)));
            for (var row : Asking.SIMULATOR.overlays()) {
                if (row.state().equals(SecondPapers.text(test, "jurisdiction"))) {
                    String from = row.effectiveFrom().toString();
                    requests.add(test.deepCopy().put("instant", from));
                    requests.add(test.deepCopy()
                            .put("instant", row.effectiveFrom().minusSeconds(1).toString()));
                }
            }
            for (String requester : List.of("LEO", "DSP", "CLN", "MCC", "JAIL", "PRB", "CM", "RES", "ADV", "PUB")) {
                requests.add(test.deepCopy().put("requester", requester));
            }
            for (String dataClass : SecondTables.CLASSES) {
                ObjectNode other = test.deepCopy();
                other.putArray("classes").add(dataClass);
                requests.add(other);
            }
            for (String purpose : List.of("TREAT", "THREAT", "LEREQ", "CUST", "EMERG", "CONF", "EVAL")) {
                requests.add(test.deepCopy().put("purpose", purpose));
            }
        }
    }
}
