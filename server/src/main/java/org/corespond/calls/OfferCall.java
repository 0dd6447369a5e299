package org.corespond.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.corespond.calls.Triage.Option;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Offer;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an episode of a call and holds it out to the route, with the help that comes beside it. */
@Component
class OfferCall {
    private final Stores stores;
    private final Desk.Reader desks;
    private final CallEpisodes episodes;
    private final Trail trail;
    private final Clock clock;

    OfferCall(Stores stores, Desk.Reader desks, CallEpisodes episodes, Trail trail, Clock clock) {
        this.stores = stores;
        this.desks = desks;
        this.episodes = episodes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Offers the call under the route that the call-taker saw; when it changed in the meantime nothing is offered. */
    @Transactional
    public Result<UUID> offer(UUID id, ProgramKind expected) {
        Desk desk = desks.hold(id);
        if (desk.standing().ended()) {
            return Refused.because("call.ended");
        }
        if (desk.chosen().route().kind() != expected) {
            return Refused.because("call.route-changed");
        }
        UUID routed = desk.standing().episode();
        UUID episode = routed == null ? open(desk) : routed;
        Optional<Refused<UUID>> mine = episodes.triaged(episode, desk);
        if (mine.isPresent()) {
            return mine.get();
        }
        for (Option beside : desk.chosen().triage().alongside()) {
            episodes.relay(episode, beside);
        }
        trail.changed(id);
        List<UUID> programs = desk.chosen().options().stream()
                .map(Option::program)
                .filter(Objects::nonNull)
                .map(TriageContext.Offering::programId)
                .distinct()
                .toList();
        Result<Offer> offered = episodes.offer(episode, expected, programs);
        return offered.fold(offer -> Result.done(episode), Refused::retyped);
    }

    private UUID open(Desk desk) {
        Instant now = clock.instant();
        Chosen chosen = desk.chosen();
        UUID episode = episodes.open(desk);
        Call call = desk.call();
        stores.calls().route(call.id(), episode, now);
        if (desk.standing().decided() == null) {
            stores.triages().add(call, chosen.advice(), desk.context(), now);
        }
        trail.tell(new CallTriaged(
                CurrentActor.get().communityId(),
                call.id(),
                episode,
                chosen.triage().level(),
                chosen.route().kind(),
                call.protocolId(),
                call.protocolVersion(),
                chosen.overridden(),
                now));
        return episode;
    }
}
