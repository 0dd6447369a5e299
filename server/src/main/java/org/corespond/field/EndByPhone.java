package org.corespond.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ClosingCode;
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

/** A contact by phone is told, and may end the episode. */
@Component
class EndByPhone {
    private static final Duration NEXT_WORD = Duration.ofMinutes(30);
    private final RecordStep recordStep;
    private final CloseEpisode closeEpisode;
    private final Once once;
    private final Clock clock;

    EndByPhone(RecordStep recordStep, CloseEpisode closeEpisode, Once once, Clock clock) {
        this.recordStep = recordStep;
        this.closeEpisode = closeEpisode;
        this.once = once;
        this.clock = clock;
    }

    /** Somebody spoke with the person; the next word is due in half an hour. */
    @Transactional
    Result<UUID> contact(UUID episode, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        if (spoken(episode, "CONTACT") instanceof Refused<Episode> no) {
            return no.retyped();
        }
        once.spend(key);
        return Result.done(episode);
    }

    @Transactional
    Result<UUID> resolved(UUID episode, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Result<Episode> spoken = spoken(episode, "RESOLVED_BY_PHONE");
        if (spoken instanceof Refused<Episode> no) {
            return no.retyped();
        }
        if (closeEpisode.close(episode, ClosingCode.RESOLVED_BY_PHONE) instanceof Refused<Episode> no) {
            return no.retyped();
        }
        once.spend(key);
        return Result.done(episode);
    }

    private Result<Episode> spoken(UUID episode, String outcome) {
        Instant now = clock.instant();
        return recordStep.record(
                episode,
                new RecordStep.Happened(FactKind.CONSULTED, now, Authority.TREATMENT, Map.of("outcome", outcome)),
                new RecordStep.Then(Stage.BY_PHONE, NextStep.ANSWER_BY_PHONE, now.plus(NEXT_WORD)));
    }
}
