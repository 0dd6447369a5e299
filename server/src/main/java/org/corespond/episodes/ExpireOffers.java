package org.corespond.episodes;

import java.time.Clock;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clock behind every offer: what nobody accepted within the limit goes to the next route, with an alarm. */
@Component
public class ExpireOffers {
    private final Directory directory;
    private final Offers offers;
    private final ExpireOffer expireOffer;
    private final Alarms alarms;
    private final Clock clock;

    ExpireOffers(Directory directory, Offers offers, ExpireOffer expireOffer, Alarms alarms, Clock clock) {
        this.directory = directory;
        this.offers = offers;
        this.expireOffer = expireOffer;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${corespond.offers.expire-every:PT1S}")
    public void expire() {
        for (Community community : directory.communities()) {
            CurrentActor.run(Actor.system(community.id(), "clock"), this::expireHere);
        }
    }

    private void expireHere() {
        offers.listExpired(clock.instant()).forEach(offer -> expireOffer.expire(offer.id()));
        alarms.escalate();
    }
}
