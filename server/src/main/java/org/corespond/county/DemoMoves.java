package org.corespond.county;

import java.util.function.Supplier;
import org.corespond.calls.CallDesk;
import org.corespond.episodes.AnswerOffer;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ExpireOffers;
import org.corespond.episodes.OfferEpisode;
import org.corespond.episodes.Offers;
import org.corespond.episodes.SeeAlarm;
import org.corespond.facilities.Door;
import org.corespond.field.FieldWork;
import org.corespond.field.Units;
import org.corespond.kernel.CurrentActor;
import org.corespond.referrals.FollowUpWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The deeds that a tale is made of: the same that people do on their pages. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
record DemoMoves(DemoClock clock, CallDesk calls, Hands hands, Work work) {

    /** How an episode goes from hand to hand. */
    @Component
    @ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
    record Hands(
            OfferEpisode offer,
            AnswerOffer answer,
            Offers offers,
            ExpireOffers expire,
            CloseEpisode close,
            SeeAlarm see) {}

    /** What those do who carry it. */
    @Component
    @ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
    record Work(FieldWork field, Units units, Door door, FollowUpWork care) {}

    <T> T by(DemoTown town, DemoSeat seat, Supplier<T> deed) {
        return CurrentActor.as(town.actor(seat), deed);
    }
}
