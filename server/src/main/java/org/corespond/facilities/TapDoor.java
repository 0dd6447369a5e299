package org.corespond.facilities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Stage;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arrived, custody accepted, officer released: one tap, one kept time each. */
@Component
class TapDoor {
    private static final Duration TO_RELEASE = Duration.ofMinutes(10);
    private static final Duration STAY = Duration.ofHours(23);
    private final Handoffs handoffs;
    private final RecordStep recordStep;
    private final TellHandoff tellHandoff;
    private final Once once;
    private final Clock clock;

    TapDoor(Handoffs handoffs, RecordStep recordStep, TellHandoff tellHandoff, Once once, Clock clock) {
        this.handoffs = handoffs;
        this.recordStep = recordStep;
        this.tellHandoff = tellHandoff;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    Result<UUID> tap(UUID id, DoorTap tap, UUID key) {
        Optional<Handoff> found = handoffs.lock(id);
        if (found.isEmpty()) {
            return Refused.because("facility.over");
        }
        Handoff handoff = found.get();
        if (DoorPolicy.done(tap, handoff)) {
            return Result.done(id);
        }
        if (!DoorPolicy.mayCome(tap, handoff.state())) {
            return Refused.because("facility.not-now");
        }
        if (once.spent(key)) {
            return Result.done(id);
        }
        Instant now = clock.instant();
        Result<Episode> told = tell(handoff, tap, now);
        if (told instanceof Refused<Episode> no) {
            return no.retyped();
        }
        once.spend(key);
        handoffs.set(id, moment(tap), now);
        tellHandoff.after(id, tap);
        return Result.done(id);
    }

    private Result<Episode> tell(Handoff handoff, DoorTap tap, Instant now) {
        UUID episode = handoff.episodeId();
        return switch (tap) {
            case ARRIVED -> recordStep.note(episode, happened(FactKind.ARRIVED_AT_FACILITY, handoff, now));
            case CUSTODY ->
                recordStep.takeOver(
                        episode,
                        happened(FactKind.CUSTODY_ACCEPTED, handoff, now),
                        new RecordStep.Then(Stage.AT_FACILITY, NextStep.RELEASE_OFFICER, now.plus(TO_RELEASE)));
            case RELEASED ->
                recordStep.record(
                        episode,
                        happened(FactKind.OFFICER_RELEASED, handoff, now),
                        new RecordStep.Then(Stage.AT_FACILITY, NextStep.PLAN_FOLLOW_UP, now.plus(STAY)));
        };
    }

    static RecordStep.Happened happened(FactKind kind, Handoff handoff, Instant now) {
        return new RecordStep.Happened(
                kind,
                now,
                Authority.INTERAGENCY_AGREEMENT,
                Map.of("program", handoff.programId().toString()));
    }

    private static Handoffs.Moment moment(DoorTap tap) {
        return switch (tap) {
            case ARRIVED -> Handoffs.Moment.ARRIVED;
            case CUSTODY -> Handoffs.Moment.CUSTODY;
            case RELEASED -> Handoffs.Moment.RELEASED;
        };
    }
}
