package org.corespond.facilities;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes the handoff record: who brought the person, the verbal report, papers and belongings. */
@Component
class DescribeHandoff {
    private static final int LONGEST = 120;
    private final Handoffs handoffs;
    private final TellHandoff tellHandoff;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    DescribeHandoff(Handoffs handoffs, TellHandoff tellHandoff, Once once, Audit audit, Clock clock) {
        this.handoffs = handoffs;
        this.tellHandoff = tellHandoff;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** A verbal report has a name and a role, or neither (data dictionary 5.6). */
    @Transactional
    Result<UUID> describe(UUID id, Handoff.Papers papers, UUID key) {
        Optional<Handoff> found = handoffs.lock(id);
        if (found.isEmpty()) {
            return Refused.because("facility.over");
        }
        boolean halfWarm = (papers.verbalName() == null) != (papers.verbalRole() == null);
        if (halfWarm) {
            return Refused.at(papers.verbalName() == null ? "verbalName" : "verbalRole", "facility.verbal");
        }
        if (papers.verbalName() != null && papers.verbalName().length() > LONGEST) {
            return Refused.at("verbalName", "facility.long", LONGEST);
        }
        if (papers.verbalRole() != null && papers.verbalRole().length() > LONGEST) {
            return Refused.at("verbalRole", "facility.long", LONGEST);
        }
        if (papers.officers() != null && (papers.officers() < 0 || papers.officers() > 20)) {
            return Refused.at("officers", "facility.officers");
        }
        if (once.spent(key)) {
            return Result.done(id);
        }
        once.spend(key);
        handoffs.describe(id, papers, papers.warm() ? clock.instant() : null);
        audit.changed("handoff", id);
        if (found.get().custodyAt() != null) {
            tellHandoff.completed(handoffs.find(id).orElseThrow());
        }
        return Result.done(id);
    }
}
