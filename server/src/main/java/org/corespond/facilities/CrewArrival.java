package org.corespond.facilities;

import java.time.Instant;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.FactTold;
import org.corespond.episodes.Offers;
import org.corespond.episodes.Timeline;
import org.corespond.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the clock at the door with the crew's own tap. It reads the timeline anew each time: told twice it is the
 * same, taken back it is gone.
 */
@Component
class CrewArrival {
    private final Handoffs handoffs;
    private final Offers offers;
    private final Timeline timeline;
    private final Live live;

    CrewArrival(Handoffs handoffs, Offers offers, Timeline timeline, Live live) {
        this.handoffs = handoffs;
        this.offers = offers;
        this.timeline = timeline;
        this.live = live;
    }

    @EventListener
    void told(FactTold told) {
        if (told.kind() == FactKind.ARRIVED_AT_FACILITY) {
            handoffs.listExpected(told.episodeId()).forEach(this::look);
            live.changed("facility");
        }
    }

    /** Also for a crew that drove ahead of the answer. */
    void look(Handoff handoff) {
        @Nullable
        Instant at = ArrivalPolicy.crew(
                        timeline.standing(handoff.episodeId()),
                        handoff.agencyId(),
                        offers.get(handoff.offerId()).offeredAt())
                .orElse(null);
        handoffs.crewArrived(handoff.id(), at);
    }
}
