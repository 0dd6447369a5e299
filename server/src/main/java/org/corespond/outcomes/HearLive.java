package org.corespond.outcomes;

import java.util.UUID;
import org.corespond.episodes.EpisodeOpened;
import org.corespond.episodes.OfferAnswered;
import org.corespond.facilities.HandoffCompleted;
import org.corespond.field.EncounterRecorded;
import org.corespond.field.EncounterSealed;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of the live work after it is safe, and turns it into facts. Stored and tried again like every listener; not
 * in the way of the people at work. The walls are those of the event's community.
 */
@Component
class HearLive {
    private static final String NAME = "live facts";
    private final LiveFacts facts;

    HearLive(LiveFacts facts) {
        this.facts = facts;
    }

    @Async
    @TransactionalEventListener
    public void on(EpisodeOpened event) {
        within(event.communityId(), () -> facts.opened(event));
    }

    @Async
    @TransactionalEventListener
    public void on(OfferAnswered event) {
        within(event.communityId(), () -> facts.answered(event));
    }

    @Async
    @TransactionalEventListener
    public void on(EncounterRecorded event) {
        within(event.communityId(), () -> facts.met(event));
    }

    @Async
    @TransactionalEventListener
    public void on(HandoffCompleted event) {
        within(event.communityId(), () -> facts.handedOff(event));
    }

    /** In the transaction that seals: no figure knows it a moment longer than the record. */
    @EventListener
    public void on(EncounterSealed event) {
        facts.sealed(event);
    }

    private static void within(UUID community, Runnable work) {
        CurrentActor.run(Actor.system(community, NAME), work);
    }
}
