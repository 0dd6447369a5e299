package org.corespond.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Offer;
import org.corespond.episodes.Offers;
import org.corespond.episodes.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the offers that a call made. */
@Component
class CallOffers {
    private final Offers offers;
    private final Timeline timeline;

    CallOffers(Offers offers, Timeline timeline) {
        this.offers = offers;
        this.timeline = timeline;
    }

    /** Oldest first; none where the call never became an episode. */
    List<Offer> of(@Nullable UUID episode) {
        return episode == null ? List.of() : offers.listOf(episode);
    }

    /** Whether somebody recorded an encounter with the person. */
    boolean encountered(@Nullable UUID episode) {
        return episode != null
                && timeline.lastOf(episode, FactKind.ENCOUNTER_RECORDED).isPresent();
    }

    /** The first offer of the person that somebody accepted; help called in beside it is no transfer. */
    static Optional<Offer> taken(List<Offer> made) {
        return made.stream()
                .filter(offer -> offer.state() == Offer.State.ACCEPTED && !offer.relay())
                .findFirst();
    }

    /** How long the caller waited for it to be taken up. */
    static Optional<Duration> waited(Offer taken) {
        Instant decided = taken.decidedAt();
        return decided == null ? Optional.empty() : Optional.of(Duration.between(taken.offeredAt(), decided));
    }
}
