package org.corespond.facilities;

import java.time.Clock;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.EpisodeClosed;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.corespond.episodes.Offers;
import org.corespond.kernel.Ids;
import org.corespond.web.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Expects whom the facility accepted, and no longer expects who goes elsewhere. In the same transaction as the answer,
 * so that an acceptance always keeps its place.
 */
@Component
class HearEpisodes {
    private static final UUID NONE = new UUID(0, 0);
    private final Offers offers;
    private final Handoffs handoffs;
    private final Ids ids;
    private final Live live;
    private final Clock clock;

    HearEpisodes(Offers offers, Handoffs handoffs, Ids ids, Live live, Clock clock) {
        this.offers = offers;
        this.handoffs = handoffs;
        this.ids = ids;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void answered(OfferAnswered answered) {
        Offer offer = offers.get(answered.offerId());
        if (answered.state() == Offer.State.ACCEPTED && !offer.relay()) {
            handoffs.cancel(answered.episodeId(), answered.offerId(), answered.at());
            if (answered.kind() == ProgramKind.FACILITY_INTAKE) {
                handoffs.add(ids.next(), offer, answered.at());
            }
        }
        live.changed("facility");
    }

    @EventListener
    void closed(EpisodeClosed closed) {
        handoffs.cancel(closed.episodeId(), NONE, clock.instant());
        live.changed("facility");
    }
}
