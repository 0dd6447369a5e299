package org.corespond.calls;

import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.episodes.Episodes;
import org.corespond.sharing.CrisisCard;
import org.corespond.sharing.CrisisCards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

    @Nullable
    CrisisCard of(UUID call) {
        return calls.episodeOf(call)
                .map(episodes::get)
                .flatMap(episode -> cards.find(episode.personId(), episode.id(), episode.closedAt()))
                .orElse(null);
    }
}
