package org.corespond.episodes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds an episode out to a program; the limits and who accepts are the program kind's (decisions 11). */
@Component
public class OfferEpisode {
    private final Episodes episodes;
    private final Offers offers;
    private final Directory directory;
    private final EpisodeMoves moves;
    private final Ids ids;

    OfferEpisode(Episodes episodes, Offers offers, Directory directory, EpisodeMoves moves, Ids ids) {
        this.episodes = episodes;
        this.offers = offers;
        this.directory = directory;
        this.moves = moves;
        this.ids = ids;
    }

    /** Offers ownership to the first of the programs; the others follow when it is not accepted. */
    @Transactional
    public Result<Offer> offer(UUID episodeId, List<UUID> programs) {
        Episode episode = episodes.lock(episodeId);
        Optional<Refused<Offer>> no =
                OwnershipPolicy.mayAct(episode, CurrentActor.get().agency());
        if (no.isPresent()) {
            return no.get();
        }
        if (programs.isEmpty()) {
            return Refused.because("offer.nobody");
        }
        if (offers.findOpen(episodeId).isPresent()) {
            return Refused.because("episode.offer-waits");
        }
        return Result.done(make(episode, programs, false));
    }

    /** Calls in help beside the owner (EMS, fire): whoever accepts confirms the relay, the owner stays. */
    @Transactional
    public Result<Offer> relay(UUID episodeId, UUID program) {
        Episode episode = episodes.lock(episodeId);
        Optional<Refused<Offer>> no =
                OwnershipPolicy.mayAct(episode, CurrentActor.get().agency());
        return no.isPresent() ? no.get() : Result.done(make(episode, List.of(program), true));
    }

    /** Also called by the clock, for the program after one that did not accept. */
    Offer make(Episode episode, List<UUID> programs, boolean relay) {
        Actor actor = CurrentActor.get();
        Program program = directory.program(programs.getFirst());
        ProgramKind kind = program.kind();
        Instant now = moves.now();
        Offer offer = new Offer(
                ids.next(),
                episode.id(),
                episode.owner(),
                program.agencyId(),
                program.id(),
                kind,
                relay,
                now,
                now.plus(kind.limit()),
                Offer.State.OFFERED,
                null,
                null,
                programs.subList(1, programs.size()));
        offers.add(offer, actor.communityId());
        Episode due = relay ? episode : episode.due(NextStep.ANSWER_OFFER, offer.expiresAt());
        moves.write(
                due,
                FactKind.OFFERED,
                now,
                Authority.INTERAGENCY_AGREEMENT,
                Map.of("kind", kind.name(), "to", program.agencyId().toString(), "relay", Boolean.toString(relay)));
        moves.publish(new OfferMade(actor.communityId(), episode.id(), offer.id(), offer.toAgency(), kind, now));
        return offer;
    }
}
