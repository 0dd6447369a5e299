package org.corespond.sharing.approvals;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.FactSource;
import org.corespond.sharing.FactsInHand;
import org.corespond.sharing.Question;
import org.corespond.sharing.decision.Purpose;
import org.springframework.stereotype.Component;

/** A request that the holder approved: what both sides hold true, and that a human has approved it. */
@Component
class ApprovalFacts implements FactSource {
    /** It is written, with ORI and case number, by being here. */
    private static final List<String> ALWAYS =
            List.of("request_recorded", "ori_recorded", "case_number_recorded", "human_approval");

    private final Approvals approvals;

    ApprovalFacts(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        if (question.ask().purpose() != Purpose.LEREQ) {
            return facts -> {};
        }
        UUID holder = question.custodian() == null ? question.subject() : question.custodian();
        Supplier<List<ApprovalRequest>> asked = approvals.asked(question.subject(), holder, trip);
        return facts -> asked.get().forEach(request -> tell(request, question, facts));
    }

    private static void tell(ApprovalRequest request, Question question, FactsInHand facts) {
        ApprovalRequest.Answer answer = request.answer();
        if (answer != null && request.kind() == question.ask().kind() && request.holds(question.at())) {
            ALWAYS.forEach(facts::assertThat);
            request.asserted().forEach(facts::assertThat);
            answer.asserted().forEach(facts::assertThat);
        }
    }
}
