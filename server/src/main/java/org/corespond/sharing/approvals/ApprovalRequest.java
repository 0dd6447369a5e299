package org.corespond.sharing.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.decision.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What an official asks of a holder, with the answer once there is one.
 *
 * @param asserted what the official holds true, by the names of the policy set
 * @param official name and badge of who asks
 * @param ori of the agency that asks
 */
public record ApprovalRequest(
        UUID id,
        UUID agency,
        UUID account,
        UUID holder,
        UUID subject,
        UUID incident,
        String incidentName,
        RequestKind kind,
        Set<String> asserted,
        String official,
        String ori,
        String caseNumber,
        String reason,
        Instant askedAt,
        @Nullable Answer answer) {
    /** Our own limit: an approval is for this need, now. */
    static final Duration LASTS = Duration.ofHours(24);

    public ApprovalRequest {
        asserted = Set.copyOf(asserted);
    }

    /** Who said what; an approval verifies the official besides (45 CFR 164.514(h)). */
    public record Answer(UUID account, Instant at, boolean granted, Set<String> asserted, String note) {
        public Answer {
            asserted = Set.copyOf(asserted);
        }

        Answer saying(String words) {
            return new Answer(account, at, granted, asserted, words);
        }
    }

    /** With the words that lie sealed. */
    ApprovalRequest saying(String why, @Nullable Answer answered) {
        return new ApprovalRequest(
                id,
                agency,
                account,
                holder,
                subject,
                incident,
                incidentName,
                kind,
                asserted,
                official,
                ori,
                caseNumber,
                why,
                askedAt,
                answered);
    }

    public boolean waits() {
        return answer == null;
    }

    /** Whether it opens what the rule permits at that moment. */
    boolean holds(Instant at) {
        return answer != null
                && answer.granted()
                && !at.isBefore(answer.at())
                && at.isBefore(answer.at().plus(LASTS));
    }
}
