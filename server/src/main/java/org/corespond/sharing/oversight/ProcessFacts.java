package org.corespond.sharing.oversight;

import java.util.UUID;
import org.corespond.sharing.FactSource;
import org.corespond.sharing.FactsInHand;
import org.corespond.sharing.Question;
import org.springframework.stereotype.Component;

/**
 * Approved legal process of the holder about the person; the decision judges recipient, class, fields and dates. Whoever
 * approved the paper is the human whom rules H7, H13, S5 and A4 ask for.
 */
@Component
class ProcessFacts implements FactSource {
    private final LegalPapers papers;

    ProcessFacts(LegalPapers papers) {
        this.papers = papers;
    }

    @Override
    public void tell(Question question, FactsInHand facts) {
        UUID recipient = question.actor().agencyId();
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        for (LegalPapers.Approved approved : papers.approved(question.subject(), holder)) {
            facts.process(approved.process());
            boolean current = !question.at().isBefore(approved.process().from())
                    && (approved.process().until() == null
                            || question.at().isBefore(approved.process().until()));
            if (current && recipient != null && approved.process().recipients().contains(recipient.toString())) {
                approved.asserted().forEach(facts::assertThat);
                facts.assertThat("human_approval");
            }
        }
    }
}
