package org.corespond.episodes;

import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends one offer whose limit passed; a person who accepted at the same instant wins or loses at the row's lock. */
@Component
class ExpireOffer {
    private final Episodes episodes;
    private final Offers offers;
    private final PassOn passOn;
    private final EpisodeMoves moves;

    ExpireOffer(Episodes episodes, Offers offers, PassOn passOn, EpisodeMoves moves) {
        this.episodes = episodes;
        this.offers = offers;
        this.passOn = passOn;
        this.moves = moves;
    }

    @Transactional
    public void expire(UUID offerId) {
        Offer offer = offers.get(offerId);
        Episode episode = episodes.lock(offer.episodeId());
        if (offers.end(offerId, Offer.State.EXPIRED, moves.now(), null, null)) {
            passOn.after(
                    episode,
                    offer,
                    FactKind.NOT_ANSWERED,
                    Map.of("kind", offer.kind().name()));
            moves.publish(AnswerOffer.expired(offer, CurrentActor.get(), moves.now()));
        }
    }
}
