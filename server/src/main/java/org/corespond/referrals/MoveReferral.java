package org.corespond.referrals;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of a referral: answered, appointment, kept or missed. */
@Component
class MoveReferral {
    private final Referrals referrals;
    private final RecordStep recordStep;
    private final TellReferral tellReferral;
    private final Once once;
    private final Clock clock;

    MoveReferral(Referrals referrals, RecordStep recordStep, TellReferral tellReferral, Once once, Clock clock) {
        this.referrals = referrals;
        this.recordStep = recordStep;
        this.tellReferral = tellReferral;
        this.once = once;
        this.clock = clock;
    }

    /** What was tapped and typed. */
    record Typed(
            Referral.StepKind kind,
            Referral.@Nullable ServiceReason reason,
            @Nullable Instant appointmentAt) {}

    @Transactional
    Result<UUID> move(UUID id, Typed typed, UUID key) {
        Optional<Referral> found = referrals.find(id);
        if (found.isEmpty()) {
            return Refused.because("follow.over");
        }
        Referral referral = found.get();
        UUID episode = referral.episodeId();
        if (once.spent(key)) {
            return Result.done(episode);
        }
        if (!referral.next().contains(typed.kind())) {
            return Refused.because("follow.not-now");
        }
        if (typed.kind() == Referral.StepKind.DECLINED && typed.reason() == null) {
            return Refused.at("reason", "follow.why");
        }
        if (typed.kind() == Referral.StepKind.APPOINTMENT && typed.appointmentAt() == null) {
            return Refused.at("appointmentAt", "follow.when");
        }
        Instant now = clock.instant();
        Referral.Step step = new Referral.Step(
                typed.kind(),
                typed.kind() == Referral.StepKind.DECLINED ? typed.reason() : null,
                typed.kind() == Referral.StepKind.APPOINTMENT ? typed.appointmentAt() : null,
                now);
        if (tell(referral, step) instanceof Refused<Episode> no) {
            return no.retyped();
        }
        referrals.add(id, step);
        once.spend(key);
        tellReferral.tell(referral, step);
        return Result.done(episode);
    }

    private Result<Episode> tell(Referral referral, Referral.Step step) {
        return recordStep.record(
                referral.episodeId(),
                new RecordStep.Happened(
                        fact(step.kind()),
                        step.at(),
                        Authority.TREATMENT,
                        Map.of(
                                "referral",
                                referral.id().toString(),
                                "step",
                                step.kind().name())),
                then(step));
    }

    private static FactKind fact(Referral.StepKind kind) {
        return switch (kind) {
            case SENT -> FactKind.REFERRAL_SENT;
            case ACCEPTED, DECLINED -> FactKind.REFERRAL_ANSWERED;
            case APPOINTMENT -> FactKind.APPOINTMENT_MADE;
            case KEPT -> FactKind.APPOINTMENT_KEPT;
            case MISSED -> FactKind.APPOINTMENT_MISSED;
        };
    }

    private static RecordStep.Then then(Referral.Step step) {
        Instant at = step.at();
        Instant appointment = step.appointmentAt();
        return switch (step.kind()) {
            case SENT, ACCEPTED ->
                new RecordStep.Then(Stage.FOLLOW_UP, NextStep.PLAN_FOLLOW_UP, at.plus(Duration.ofDays(3)));
            case APPOINTMENT ->
                new RecordStep.Then(Stage.FOLLOW_UP, NextStep.KEEP_APPOINTMENT, appointment == null ? at : appointment);
            case KEPT -> new RecordStep.Then(Stage.FOLLOW_UP, NextStep.CLOSE, at.plus(Duration.ofDays(1)));
            case DECLINED, MISSED ->
                new RecordStep.Then(Stage.FOLLOW_UP, NextStep.CONTACT_PERSON, at.plus(Duration.ofDays(1)));
        };
    }
}
