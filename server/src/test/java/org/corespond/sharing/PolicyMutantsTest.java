package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A wrong cell, condition, date, view, requester or duty in the policy data shows in some answer. */
class PolicyMutantsTest {
    /**
     * Slips that change no answer: a duty that another rule of the same answer brings too, a condition that the matrix already
     * holds (H1 stands in providers' rows, VA's rows match plans by their regime), consents that open no cell.
     */
    private static final Pattern EQUAL = Pattern.compile(
            "(G4|S8|B1|H6v|H6p) without (AUDIT|AOD|X_VERIFY_ID)|H1 without Is.standing=PROVIDER_REQUESTER. .*"
                    + "|PUBRPT without .*|(RESEARCH|PROCEEDING) without .*|US-.* without (AUDIT|AOD)"
                    + "|US-VA-9.1-193(-18)? for any class|US-CA-5328-danger for any purpose");

    private record Known(RequestReader.Asked asked, Decision decision) {}

    @Test
    void everySlipInThePolicyDataShows() {
        List<Known> corpus = corpus();
        Map<String, PolicySet> mutants = new PolicyMutants(Asking.SIMULATOR).all();
        List<String> alive = new ArrayList<>();
        mutants.forEach((name, policy) -> {
            if (corpus.stream().noneMatch(known -> differs(known, policy))) {
                alive.add(name);
            }
        });
        IO.println("policy mutants: " + mutants.size() + ", alive: " + alive.size() + ", requests: " + corpus.size());

        assertThat(alive).filteredOn(name -> !EQUAL.matcher(name).matches()).isEmpty();
    }

    @Test
    void everyFlippedCellShowsInItsOwnRequest() {
        PolicyMutants mutants = new PolicyMutants(Asking.SIMULATOR);
        List<String> alive = new ArrayList<>();
        Asking.SIMULATOR.matrix().forEach((question, cell) -> {
            RequestReader.Asked asked = Asking.read(new Examples(Asking.SIMULATOR).of(question));
            Known known = new Known(asked, Disclosure.decide(asked.request(), asked.facts(), Asking.SIMULATOR));
            EnumSet.complementOf(EnumSet.of(cell.outcome())).stream()
                    .filter(outcome -> !differs(known, mutants.flipped(question, outcome)))
                    .forEach(outcome -> alive.add(question + " " + outcome));
        });
        assertThat(alive).isEmpty();
    }

    private static boolean differs(Known known, PolicySet policy) {
        return !Disclosure.decide(known.asked().request(), known.asked().facts(), policy)
                .equals(known.decision());
    }

    /** Each request is one on which both expressions of the law agree. */
    private static List<Known> corpus() {
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
        for (int i = 0; i < 1000; i++) {
            requests.add(cases.next());
        }
        List<Known> corpus = new ArrayList<>();
        for (ObjectNode request : requests) {
            Decision decision = Asking.decide(request);
            assertThat(SecondOpinion.line(decision)).as(request.toString()).isEqualTo(SecondOpinion.of(request, true));
            corpus.add(new Known(Asking.read(request), decision));
        }
        return corpus;
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
