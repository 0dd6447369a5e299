package org.corespond.sharing.decision;

import java.time.Instant;
import java.util.List;
import org.corespond.sharing.decision.Facts.Custodian;
import org.jspecify.annotations.Nullable;

/**
 * What one class of one request stands on; proves conditions.
 *
 * @param purpose the purpose whose row of the matrix is read; break-glass reads another's
 */
record Ground(
        Request request,
        Facts facts,
        PolicySet policy,
        Requester requester,
        Purpose purpose,
        DataClass dataClass,
        Instant at) {

    Ground about(DataClass other) {
        return new Ground(request, facts, policy, requester, purpose, other, at);
    }

    boolean brokenGlass() {
        return request.purpose() == Purpose.BTG;
    }

    @Nullable
    String custodianId() {
        Custodian custodian = facts.custodian();
        return custodian == null ? null : custodian.id();
    }

    boolean has(String fact) {
        return facts.asserted().contains(fact)
                || (brokenGlass() && policy.breakGlass().replaces().contains(fact));
    }

    /** The ways that lead to the outcome: any of them. */
    Proof anyOf(List<Way> ways, Outcome outcome) {
        return new Conditions(this).anyOf(ways, outcome);
    }

    Proof prove(Condition condition) {
        return new Conditions(this).prove(condition);
    }
}
