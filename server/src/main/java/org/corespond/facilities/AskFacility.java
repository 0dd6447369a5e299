package org.corespond.facilities;

import java.util.List;
import java.util.UUID;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferEpisode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Live;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A responder asks a facility for a place; it answers within its limit (decisions 11). */
@Component
class AskFacility {
    private final Facilities facilities;
    private final OfferEpisode offerEpisode;
    private final Once once;
    private final Live live;

    AskFacility(Facilities facilities, OfferEpisode offerEpisode, Once once, Live live) {
        this.facilities = facilities;
        this.offerEpisode = offerEpisode;
        this.once = once;
        this.live = live;
    }

    @Transactional
    Result<UUID> ask(UUID episode, UUID program, UUID key) {
        if (facilities.find(program).isEmpty()) {
            return Refused.because("offer.nobody");
        }
        if (once.spent(key)) {
            return Result.done(episode);
        }
        live.changed("facility");
        if (offerEpisode.offer(episode, List.of(program)) instanceof Refused<Offer> no) {
            return no.retyped();
        }
        once.spend(key);
        return Result.done(episode);
    }
}
