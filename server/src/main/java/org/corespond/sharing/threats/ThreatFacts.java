package org.corespond.sharing.threats;

import java.util.UUID;
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
    public void tell(Question question, FactsInHand facts) {
        if (question.ask().purpose() != Purpose.THREAT) {
            return;
        }
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        for (Threats.Belief belief : threats.beliefs(question.subject(), holder)) {
            if (belief.part2() && question.at().isBefore(belief.until())) {
                facts.label(Label.PART2);
            }
            if (belief.releasedAt() != null && question.at().isBefore(belief.until())) {
                belief.asserted().forEach(facts::assertThat);
                facts.assertThat(APPROVED);
            }
        }
    }
}
