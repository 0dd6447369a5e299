package org.corespond.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.corespond.directory.Directory;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.corespond.episodes.Offers;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Stage;
import org.corespond.kernel.Authority;
import org.corespond.web.Live;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a task of an accepted follow-up, due by where the person came from. In the same transaction as the answer, so
 * that no acceptance is ever without its clock.
 */
@Component
class HearEpisodes {
    private final Offers offers;
    private final Directory directory;
    private final Tasks tasks;
    private final RecordStep recordStep;
    private final Told told;

    HearEpisodes(Offers offers, Directory directory, Tasks tasks, RecordStep recordStep, Told told) {
        this.offers = offers;
        this.directory = directory;
        this.tasks = tasks;
        this.recordStep = recordStep;
        this.told = told;
    }

    @EventListener
    void answered(OfferAnswered answered) {
        if (answered.kind() != ProgramKind.FOLLOW_UP) {
            return;
        }
        told.live.changed("follow-up");
        if (answered.state() == Offer.State.ACCEPTED) {
            take(answered);
        }
    }

    private void take(OfferAnswered answered) {
        Offer offer = offers.get(answered.offerId());
        FollowUpPolicy.Origin origin =
                FollowUpPolicy.origin(directory.agency(offer.fromAgency()).kind());
        Instant due = answered.at().plus(told.limits.of(origin));
        tasks.add(offer, new Task(answered.episodeId(), origin, answered.at(), due));
        recordStep
                .record(
                        answered.episodeId(),
                        new RecordStep.Happened(
                                FactKind.NOTE,
                                answered.at(),
                                Authority.PLATFORM_RULE,
                                Map.of("rule", "follow-up." + origin.name())),
                        new RecordStep.Then(Stage.FOLLOW_UP, NextStep.CONTACT_PERSON, due))
                .orThrow();
    }

    /** The clocks that are configured, and the word to open pages. */
    @Component
    static class Told {
        private final FollowUpPolicy.Limits limits;
        private final Live live;

        Told(
                @Value("${corespond.follow-up.after-crisis:PT24H}") Duration afterCrisis,
                @Value("${corespond.follow-up.after-police:PT72H}") Duration afterPolice,
                @Value("${corespond.follow-up.after-discharge:P7D}") Duration afterDischarge,
                Live live) {
            this.limits = new FollowUpPolicy.Limits(afterCrisis, afterPolice, afterDischarge);
            this.live = live;
        }
    }
}
