package org.corespond.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

/** Tells a try to reach the person; not reached, the next try is due tomorrow. */
@Component
class TryContact {
    private static final Duration NEXT = Duration.ofHours(24);
    private final Referrals referrals;
    private final RecordStep recordStep;
    private final Once once;
    private final Clock clock;

    TryContact(Referrals referrals, RecordStep recordStep, Once once, Clock clock) {
        this.referrals = referrals;
        this.recordStep = recordStep;
        this.once = once;
        this.clock = clock;
    }

    @Transactional
    Result<UUID> tried(UUID episode, Attempt.Way way, boolean reached, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Instant now = clock.instant();
        Result<Episode> told = recordStep.record(
                episode,
                new RecordStep.Happened(
                        FactKind.CONTACT_TRIED,
                        now,
                        Authority.TREATMENT,
                        Map.of("way", way.name(), "reached", Boolean.toString(reached))),
                new RecordStep.Then(
                        Stage.FOLLOW_UP, reached ? NextStep.PLAN_FOLLOW_UP : NextStep.CONTACT_PERSON, now.plus(NEXT)));
        if (told instanceof Refused<Episode> no) {
            return no.retyped();
        }
        referrals.add(episode, new Attempt(way, reached, now));
        once.spend(key);
        return Result.done(episode);
    }
}
