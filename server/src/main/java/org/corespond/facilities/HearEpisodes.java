package org.corespond.facilities;

import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.EpisodeClosed;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.corespond.episodes.Offers;
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
    private final Live live;
    private final CrewArrival crewArrival;
    private final Facilities facilities;

    HearEpisodes(Offers offers, Handoffs handoffs, CrewArrival crewArrival, Facilities facilities, Live live) {
        this.offers = offers;
        this.handoffs = handoffs;
        this.live = live;
        this.crewArrival = crewArrival;
        this.facilities = facilities;
    }

    @EventListener
    void answered(OfferAnswered answered) {
        Offer offer = offers.get(answered.offerId());
        if (answered.state() == Offer.State.ACCEPTED && !offer.relay()) {
            handoffs.cancel(answered.episodeId(), answered.offerId(), answered.at());
            if (answered.kind() == ProgramKind.FACILITY_INTAKE) {
                handoffs.add(offer, answered.at());
                handoffs.listExpected(answered.episodeId()).forEach(crewArrival::look);
            }
        }
        live.changed("facility");
    }

    @EventListener
    void closed(EpisodeClosed closed) {
        handoffs.cancel(closed.episodeId(), NONE, closed.at());
        handoffs.listHere(closed.episodeId()).forEach(handoff -> left(handoff, closed));
        live.changed("facility");
    }

    /** However the episode ended, nobody stays in the house without one. */
    private void left(Handoff handoff, EpisodeClosed closed) {
        if (handoffs.set(handoff.id(), Handoffs.Moment.LEFT, closed.at())) {
            facilities.discharged(handoff);
        }
    }
}
