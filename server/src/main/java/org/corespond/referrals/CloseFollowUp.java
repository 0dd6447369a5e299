package org.corespond.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a follow-up with a code that is true (decisions 8). */
@Component
class CloseFollowUp {
    private final Referrals referrals;
    private final CloseEpisode closeEpisode;
    private final Once once;

    CloseFollowUp(Referrals referrals, CloseEpisode closeEpisode, Once once) {
        this.referrals = referrals;
        this.closeEpisode = closeEpisode;
        this.once = once;
    }

    @Transactional
    Result<UUID> close(UUID episode, ClosingCode code, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Optional<Refused<UUID>> no = FollowUpPolicy.mayClose(code, reached(episode));
        if (no.isPresent()) {
            return no.get();
        }
        if (closeEpisode.close(episode, code) instanceof Refused<Episode> refused) {
            return refused.retyped();
        }
        once.spend(key);
        return Result.done(episode);
    }

    private FollowUpPolicy.Reached reached(UUID episode) {
        List<Referral> all = referrals.listOf(episode);
        List<Attempt> attempts = referrals.attempts(episode);
        return new FollowUpPolicy.Reached(
                all.stream().anyMatch(Referral::kept),
                all.stream().anyMatch(referral -> referral.response() == Referral.Response.DECLINED),
                attempts.size(),
                attempts.stream().anyMatch(Attempt::reached));
    }
}
