package org.corespond.county;

import java.time.Instant;
import java.util.function.Supplier;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ExpireOffers;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.OpenEpisode;
import org.corespond.episodes.RecordStep;
import org.corespond.kernel.CurrentActor;
import org.corespond.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The moves that a tale is made of: the same that people make on their pages. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
record DemoMoves(DemoClock clock, OpenEpisode open, OfferEpisode offer, AnswerOffer answer, EpisodeSteps steps) {

    /** What moves an episode once somebody owns it. */
    @Component
    @ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
    record EpisodeSteps(RecordStep record, CloseEpisode close, ExpireOffers expire, People people) {}

    /** Does the work as that person at that moment. */
    <T> T by(DemoTown town, DemoSeat seat, Instant moment, Supplier<T> work) {
        return clock.at(moment, () -> CurrentActor.as(town.actor(seat), work));
    }
}
