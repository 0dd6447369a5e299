package org.corespond.calls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on looking at a call: the row of the view, and the crisis card of the person whom its episode is about. */
@Component
class CallCards {
    private final Calls calls;
    private final Episodes episodes;
    private final CrisisCards cards;
    private final Audit audit;

    CallCards(Calls calls, Episodes episodes, CrisisCards cards, Audit audit) {
        this.calls = calls;
        this.episodes = episodes;
        this.cards = cards;
        this.audit = audit;
    }

    void viewed(UUID call) {
        audit.viewed("call", List.of(call));
    }

    /** Whether it can be said of the call's episode that the person cannot speak: it is open, and nobody has said so. */
    Unable unable(@Nullable UUID episode) {
        if (episode == null || !episodes.get(episode).open()) {
            return Unable.NOT_NOW;
        }
        return cards.speechless(episode) ? Unable.SAID : Unable.OPEN;
    }

    /** A tap of the call-taker: a medical emergency, and the person cannot speak. */
    @Transactional
    public Result<UUID> sayUnable(UUID call) {
        UUID episode = calls.episodeOf(call).orElse(null);
        if (episode == null || unable(episode) != Unable.OPEN) {
            return Refused.because("call.unable");
        }
        cards.emergency(episode);
        return Result.done(call);
    }

    @Nullable
    CrisisCard of(@Nullable UUID routed) {
        return Optional.ofNullable(routed)
                .map(episodes::get)
                .flatMap(episode -> cards.find(episode.personId(), episode.id(), episode.closedAt()))
                .orElse(null);
    }
}
