package org.corespond.referrals;

import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a follow-up with a code that is true (decisions 8). */
@Component
class CloseFollowUp {
    private final EndOfFollowUp rule;
    private final Episodes episodes;
    private final CloseEpisode closeEpisode;
    private final Once once;

    CloseFollowUp(EndOfFollowUp rule, Episodes episodes, CloseEpisode closeEpisode, Once once) {
        this.rule = rule;
        this.episodes = episodes;
        this.closeEpisode = closeEpisode;
        this.once = once;
    }

    @Transactional
    Result<UUID> close(UUID episode, ClosingCode code, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Optional<Refused<Episode>> no = rule.judge(episodes.get(episode), code);
        if (no.isPresent()) {
            return no.get().retyped();
        }
        if (closeEpisode.close(episode, code) instanceof Refused<Episode> refused) {
            return refused.retyped();
        }
        once.spend(key);
        return Result.done(episode);
    }
}
