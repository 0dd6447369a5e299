package org.corespond.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.corespond.kernel.Authority;
import org.springframework.stereotype.Component;

/** What follows an offer that nobody took: the next program is tried and an alarm is raised (decisions 11). */
@Component
class PassOn {
    private static final Duration CHOOSE = Duration.ofMinutes(2);
    private final EpisodeMoves moves;
    private final OfferEpisode offering;
    private final Alarms alarms;

    PassOn(EpisodeMoves moves, OfferEpisode offering, Alarms alarms) {
        this.moves = moves;
        this.offering = offering;
        this.alarms = alarms;
    }

    void after(Episode episode, Offer offer, FactKind kind, Map<String, String> detail) {
        Instant now = moves.now();
        if (offer.relay()) {
            moves.write(episode, kind, now, Authority.INTERAGENCY_AGREEMENT, detail);
            alarms.raise(episode, "relay-unanswered");
            return;
        }
        moves.write(
                episode.due(NextStep.CHOOSE_ROUTE, now.plus(CHOOSE)),
                kind,
                now,
                Authority.INTERAGENCY_AGREEMENT,
                detail);
        alarms.raise(episode, offer.after().isEmpty() ? "no-route-left" : "route-unanswered");
        if (!offer.after().isEmpty()) {
            offering.make(episode.saved(), offer.after(), false);
        }
    }
}
