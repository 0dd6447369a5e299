package org.corespond.bench;

import java.util.List;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.Request;

/** The decision of this product, with everything it returns. */
final class CoreDecider implements Decider {
    private final PolicySet policy;
    private final List<Request> requests;
    private final List<Facts> facts;

    CoreDecider(PolicySet policy, List<DecideCase> cases) {
        this.policy = policy;
        this.requests = cases.stream().map(DecideCase::request).toList();
        this.facts = cases.stream().map(DecideCase::facts).toList();
    }

    @Override
    public boolean permits(int question) {
        return Disclosure.decide(requests.get(question), facts.get(question), policy)
                .effect()
                .permit();
    }
}
