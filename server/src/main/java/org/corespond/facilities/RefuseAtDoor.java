package org.corespond.facilities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.RefusalReason;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refuses with a reason after accepting: the responder stays the owner and finds another place. */
@Component
class RefuseAtDoor {
    private static final Duration TO_ANOTHER_PLACE = Duration.ofMinutes(5);
    private final Handoffs handoffs;
    private final RecordStep recordStep;
    private final TellHandoff tellHandoff;
    private final Once once;
    private final Clock clock;

    RefuseAtDoor(Handoffs handoffs, RecordStep recordStep, TellHandoff tellHandoff, Once once, Clock clock) {
        this.handoffs = handoffs;
        this.recordStep = recordStep;
        this.tellHandoff = tellHandoff;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    Result<UUID> refuse(UUID id, RefusalReason reason, UUID key) {
        Optional<Handoff> found = handoffs.lock(id);
        if (found.isEmpty()) {
            return Refused.because("facility.over");
        }
        Handoff handoff = found.get();
        if (handoff.refusedAt() != null || once.spent(key)) {
            return Result.done(id);
        }
        if (!DoorPolicy.mayRefuse(handoff.state())) {
            return Refused.because("facility.not-now");
        }
        Instant now = clock.instant();
        Result<Episode> told = recordStep.turnAway(
                handoff.episodeId(),
                new RecordStep.Happened(
                        FactKind.FACILITY_REFUSED,
                        now,
                        Authority.INTERAGENCY_AGREEMENT,
                        Map.of(
                                "reason",
                                reason.name(),
                                "program",
                                handoff.programId().toString())),
                TO_ANOTHER_PLACE);
        if (told instanceof Refused<Episode> no) {
            return no.retyped();
        }
        once.spend(key);
        handoffs.refuse(id, reason, now);
        tellHandoff.completed(handoffs.find(id).orElseThrow());
        return Result.done(id);
    }
}
