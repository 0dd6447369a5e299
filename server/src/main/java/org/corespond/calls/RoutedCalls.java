package org.corespond.calls;

import java.util.UUID;
import org.corespond.calls.AdviceView.Routed;
import org.corespond.directory.Directory;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.Offer;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;

/** Puts what became of a call's episode into the words of its screen: the owner, the offers, the end. */
@Component
class RoutedCalls {
    private final Transfers transfers;
    private final CallOffers offers;
    private final Episodes episodes;
    private final Directory directory;

    RoutedCalls(Transfers transfers, CallOffers offers, Episodes episodes, Directory directory) {
        this.transfers = transfers;
        this.offers = offers;
        this.episodes = episodes;
        this.directory = directory;
    }

    Routed of(UUID call, UUID episodeId) {
        Episode episode = episodes.get(episodeId);
        return new Routed(
                episodeId,
                episode.shortId(),
                directory.agency(episode.owner()).name(),
                episode.owner().equals(CurrentActor.get().agency()),
                episode.open(),
                offers.of(episodeId).stream().map(this::made).toList(),
                transfers
                        .find(call)
                        .map(transfer -> new AdviceView.Ended(
                                transfer.outcome(), transfer.diversion(), transfer.secondsToPickUp()))
                        .orElse(null));
    }

    private AdviceView.Made made(Offer offer) {
        return new AdviceView.Made(
                offer.kind(),
                directory.agency(offer.toAgency()).name(),
                offer.relay(),
                offer.state(),
                offer.offeredAt(),
                offer.expiresAt(),
                offer.decidedAt());
    }
}
