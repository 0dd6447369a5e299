package org.corespond.sharing.threats;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.FactSource;
import org.corespond.sharing.FactsInHand;
import org.corespond.sharing.Question;
import org.corespond.sharing.decision.Label;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;

/**
 * The beliefs of the holder's clinicians that name the asking agency as able to prevent the threat, for as long as they
 * last. That the clinician let it go is the human approval that rule H5 asks for.
 */
@Component
class ThreatFacts implements FactSource {
    static final String APPROVED = "human_approval";

    private final Threats threats;

    ThreatFacts(Threats threats) {
        this.threats = threats;
    }

    @Override
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        if (question.ask().purpose() != Purpose.THREAT) {
            return facts -> {};
        }
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        Supplier<List<Threats.Belief>> beliefs = threats.beliefs(question.subject(), holder, trip);
        return facts -> beliefs.get().forEach(belief -> tell(belief, question, facts));
    }

    private static void tell(Threats.Belief belief, Question question, FactsInHand facts) {
        if (belief.part2() && question.at().isBefore(belief.until())) {
            facts.label(Label.PART2);
        }
        if (belief.releasedAt() != null && question.at().isBefore(belief.until())) {
            belief.asserted().forEach(facts::assertThat);
            facts.assertThat(APPROVED);
        }
    }
}
