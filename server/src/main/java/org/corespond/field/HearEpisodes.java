package org.corespond.field;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.EpisodeClosed;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferAnswered;
import org.corespond.episodes.Offers;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes an assignment of an accepted offer. In the same transaction as the answer: whoever accepts sees the
 * assignment on the next page, and no acceptance is ever without one.
 */
@Component
class HearEpisodes {
    private static final Set<ProgramKind> ELSEWHERE = EnumSet.of(ProgramKind.FACILITY_INTAKE, ProgramKind.FOLLOW_UP);
    private final Offers offers;
    private final Assignments assignments;
    private final Availability availability;
    private final Crews crews;
    private final Clock clock;

    HearEpisodes(Offers offers, Assignments assignments, Availability availability, Crews crews, Clock clock) {
        this.offers = offers;
        this.assignments = assignments;
        this.availability = availability;
        this.crews = crews;
        this.clock = clock;
    }

    @EventListener
    void answered(OfferAnswered answered) {
        if (answered.state() != Offer.State.ACCEPTED || answered.kind() == ProgramKind.FACILITY_INTAKE) {
            availability.tell(null);
            return;
        }
        boolean relay = offers.get(answered.offerId()).relay();
        if (!relay) {
            free(answered.episodeId(), false);
        }
        if (!ELSEWHERE.contains(answered.kind())) {
            assign(answered, relay);
        }
    }

    @EventListener
    void closed(EpisodeClosed closed) {
        free(closed.episodeId(), true);
    }

    private void assign(OfferAnswered answered, boolean relay) {
        Actor actor = CurrentActor.get();
        // A dispatcher accepts for the agency; the unit takes it from the list.
        UUID account = actor.role() == Role.DISPATCHER ? null : actor.accountId();
        UUID unit = account == null ? null : crews.unitOf(account);
        assignments.add(new Assignment(
                crews.nextId(),
                answered.agencyId(),
                answered.episodeId(),
                answered.kind(),
                relay,
                unit,
                account,
                answered.at()));
        availability.tell(unit);
    }

    private void free(UUID episode, boolean relaysToo) {
        assignments.endAll(episode, clock.instant(), relaysToo).forEach(ended -> availability.tell(ended.unitId()));
    }
}
