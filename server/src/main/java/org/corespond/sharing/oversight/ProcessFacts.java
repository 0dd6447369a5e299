package org.corespond.sharing.oversight;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.corespond.kernel.RoundTrip;
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
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        Supplier<List<LegalPapers.Approved>> read = papers.approved(question.subject(), holder, trip);
        return facts -> read.get().forEach(approved -> tell(approved, question, facts));
    }

    private static void tell(LegalPapers.Approved approved, Question question, FactsInHand facts) {
        UUID recipient = question.actor().agencyId();
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
