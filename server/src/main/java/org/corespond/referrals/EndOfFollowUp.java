package org.corespond.referrals;

import java.util.Optional;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.ClosingRule;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Stage;
import org.corespond.episodes.Timeline;
import org.corespond.kernel.Refused;
import org.springframework.stereotype.Component;

/** A follow-up ends with a code that is true, whichever page ends it (decisions 8). */
@Component
class EndOfFollowUp implements ClosingRule {
    private final Timeline timeline;

    EndOfFollowUp(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Optional<Refused<Episode>> against(Episode episode, ClosingCode code) {
        return episode.stage() == Stage.FOLLOW_UP ? judge(episode, code) : Optional.empty();
    }

    Optional<Refused<Episode>> judge(Episode episode, ClosingCode code) {
        return FollowUpPolicy.mayClose(code, FollowUpPolicy.reached(timeline.standing(episode.id()), episode.owner()));
    }
}
