package org.corespond.episodes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an episode with its reason; nobody is dropped while an offer waits. */
@Component
public class CloseEpisode {
    private final Episodes episodes;
    private final Offers offers;
    private final EpisodeMoves moves;
    private final List<ClosingRule> rules;

    CloseEpisode(Episodes episodes, Offers offers, EpisodeMoves moves, List<ClosingRule> rules) {
        this.episodes = episodes;
        this.offers = offers;
        this.moves = moves;
        this.rules = List.copyOf(rules);
    }

    @Transactional
    public Result<Episode> close(UUID episodeId, ClosingCode code) {
        Actor actor = CurrentActor.get();
        Episode episode = episodes.lock(episodeId);
        boolean waits = offers.listOf(episodeId).stream().anyMatch(offer -> offer.state() == Offer.State.OFFERED);
        Optional<Refused<Episode>> no = OwnershipPolicy.<Episode>mayClose(episode, actor.agency(), waits)
                .or(() -> against(episode, code));
        if (no.isPresent()) {
            return no.get();
        }
        Instant now = moves.now();
        moves.write(
                episode.closed(code, now),
                FactKind.CLOSED,
                now,
                Authority.CALL_FOR_SERVICE,
                Map.of("code", code.name()));
        moves.publish(new EpisodeClosed(actor.communityId(), episodeId, code, now));
        return Result.done(episodes.get(episodeId));
    }

    private Optional<Refused<Episode>> against(Episode episode, ClosingCode code) {
        return rules.stream()
                .flatMap(rule -> rule.against(episode, code).stream())
                .findFirst();
    }
}
