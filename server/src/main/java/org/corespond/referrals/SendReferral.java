package org.corespond.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.episodes.Episode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Stage;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what help was offered and what the person said; what was not declined is sent. */
@Component
class SendReferral {
    private static final int LONGEST = 120;
    private static final Duration ANSWER = Duration.ofDays(3);
    private final Referrals referrals;
    private final RecordStep recordStep;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    SendReferral(Referrals referrals, RecordStep recordStep, Once once, Ids ids, Clock clock) {
        this.referrals = referrals;
        this.recordStep = recordStep;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was typed; nothing may be missing but the reason of an answer that is no refusal. */
    record Typed(
            Referral.@Nullable Type type,
            Referral.@Nullable Urgency urgency,
            @Nullable String service,
            Referral.@Nullable Response response,
            Referral.@Nullable WhyNot declineReason) {}

    @Transactional
    Result<UUID> send(UUID episode, Typed typed, UUID key) {
        Instant now = clock.instant();
        Result<Referral> read = read(episode, typed, now);
        if (!(read instanceof Result.Done<Referral>(Referral referral))) {
            return ((Refused<Referral>) read).retyped();
        }
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Result<Episode> told = recordStep.record(
                episode,
                new RecordStep.Happened(
                        FactKind.REFERRAL_SENT,
                        now,
                        Authority.TREATMENT,
                        Map.of(
                                "referral",
                                referral.id().toString(),
                                "response",
                                referral.response().name())),
                new RecordStep.Then(Stage.FOLLOW_UP, NextStep.PLAN_FOLLOW_UP, now.plus(ANSWER)));
        if (told instanceof Refused<Episode> no) {
            return no.retyped();
        }
        referrals.add(referral);
        once.spend(key);
        return Result.done(episode);
    }

    private Result<Referral> read(UUID episode, Typed typed, Instant now) {
        if (typed.type() == null) {
            return Refused.at("type", "follow.choose");
        }
        if (typed.urgency() == null) {
            return Refused.at("urgency", "follow.choose");
        }
        String service = typed.service() == null ? "" : typed.service().strip();
        if (service.isEmpty() || service.length() > LONGEST) {
            return Refused.at("service", "follow.service", LONGEST);
        }
        if (typed.response() == null) {
            return Refused.at("response", "follow.choose");
        }
        boolean declined = typed.response() == Referral.Response.DECLINED;
        if (declined && typed.declineReason() == null) {
            return Refused.at("declineReason", "follow.why");
        }
        return Result.done(new Referral(
                ids.next(),
                episode,
                typed.type(),
                typed.urgency(),
                service,
                typed.response(),
                declined ? typed.declineReason() : null,
                now,
                declined ? List.of() : List.of(new Referral.Step(Referral.StepKind.SENT, null, null, now))));
    }
}
