package org.corespond.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Protected;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A question to the gate about nobody: it opens nothing, and tells beforehand what would be missing for everybody. */
@Component
public class Rehearsal {
    private static final String AGREEMENT = "agreement.";

    private final DecisionFacts facts;
    private final PolicySets policies;
    private final Ids ids;
    private final Clock clock;

    Rehearsal(DecisionFacts facts, PolicySets policies, Ids ids, Clock clock) {
        this.facts = facts;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What it comes to.
     *
     * @param possible whether some person's record could be released, if only by that person's consent
     * @param agreements the kinds of agreements that are missing
     */
    public record Outlook(boolean possible, List<String> agreements) {
        public Outlook {
            agreements = List.copyOf(agreements);
        }
    }

    @Transactional(readOnly = true)
    public Outlook of(UUID holder, Set<String> classes, Ask ask) {
        UUID nobody = ids.next();
        Protected.Header header = new Protected.Header(nobody, nobody, holder, classes, false);
        Question question = facts.question(header, CurrentActor.get(), ask, clock.instant());
        DecisionFacts.Gathered gathered = facts.gather(question);
        Decision decision = Disclosure.decide(gathered.request(), gathered.facts(), policies.current());
        List<String> papers = decision.effect().missing().stream()
                .map(Missing::code)
                .filter(code -> code.startsWith(AGREEMENT))
                .map(code -> code.substring(AGREEMENT.length(), code.lastIndexOf('.')))
                .distinct()
                .toList();
        boolean permit = decision.effect().permit();
        return new Outlook(permit || (papers.isEmpty() && decision.outcome() == Outcome.C), papers);
    }
}
