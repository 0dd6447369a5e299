package org.corespond.sharing;

import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests as people write them, for tests: JSON in, decision out. */
final class Asking {
    static final PolicySet SIMULATOR = Policies.shipped(true);
    static final PolicySet RUN = Policies.shipped(false);
    private static final RequestReader READER =
            new RequestReader(SIMULATOR.sentences().keySet());

    private Asking() {}

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
}
