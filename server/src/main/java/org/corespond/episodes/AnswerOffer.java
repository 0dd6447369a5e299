package org.corespond.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other side's answer: accept and become the owner, or refuse with a reason and let the next one try. */
@Component
public class AnswerOffer {
    private final Episodes episodes;
    private final Offers offers;
    private final EpisodeMoves moves;
    private final PassOn passOn;
    private final People people;

    AnswerOffer(Episodes episodes, Offers offers, EpisodeMoves moves, PassOn passOn, People people) {
        this.episodes = episodes;
        this.offers = offers;
        this.moves = moves;
        this.passOn = passOn;
        this.people = people;
    }

    /**
     * Accepts for my agency. A facility's acceptance keeps a place; it becomes the owner when it takes custody over
     * ({@link RecordStep#takeOver}).
     */
    @Transactional
    public Result<Offer> accept(UUID offerId) {
        Actor actor = CurrentActor.get();
        Offer offer = offers.get(offerId);
        Episode episode = episodes.lock(offer.episodeId());
        Optional<Refused<Offer>> no = mayAnswer(offer, actor);
        if (no.isPresent()) {
            return no.get();
        }
        Instant now = moves.now();
        if (!offers.end(offerId, Offer.State.ACCEPTED, now, actor.accountId(), null)) {
            return Refused.because("offer.over");
        }
        Map<String, String> detail = Map.of("kind", offer.kind().name(), "offer", offerId.toString());
        moves.write(
                accepted(episode, offer, actor, now), FactKind.ACCEPTED, now, Authority.INTERAGENCY_AGREEMENT, detail);
        if (episode.personId() != null) {
            people.share(episode.personId(), offer.toAgency(), episode.id());
        }
        moves.publish(answered(offer, actor, Offer.State.ACCEPTED, now));
        return Result.done(offers.get(offerId));
    }

    @Transactional
    public Result<Offer> refuse(UUID offerId, RefusalReason reason) {
        Actor actor = CurrentActor.get();
        Offer offer = offers.get(offerId);
        Episode episode = episodes.lock(offer.episodeId());
        Optional<Refused<Offer>> no = mayAnswer(offer, actor);
        if (no.isPresent()) {
            return no.get();
        }
        Instant now = moves.now();
        if (!offers.end(offerId, Offer.State.REFUSED, now, actor.accountId(), reason.name())) {
            return Refused.because("offer.over");
        }
        passOn.after(
                episode, offer, FactKind.REFUSED, Map.of("kind", offer.kind().name(), "reason", reason.name()));
        moves.publish(answered(offer, actor, Offer.State.REFUSED, now));
        return Result.done(offers.get(offerId));
    }

    /** The offering agency takes its offer back. */
    @Transactional
    public Result<Offer> withdraw(UUID offerId) {
        Actor actor = CurrentActor.get();
        Offer offer = offers.get(offerId);
        Episode episode = episodes.lock(offer.episodeId());
        if (!offer.fromAgency().equals(actor.agency())) {
            return Refused.because("offer.not-yours");
        }
        Instant now = moves.now();
        if (!offers.end(offerId, Offer.State.WITHDRAWN, now, actor.accountId(), null)) {
            return Refused.because("offer.over");
        }
        Episode free = offer.relay() ? episode : episode.due(NextStep.CHOOSE_ROUTE, now.plus(Duration.ofMinutes(2)));
        moves.write(
                free,
                FactKind.WITHDRAWN,
                now,
                Authority.INTERAGENCY_AGREEMENT,
                Map.of("kind", offer.kind().name()));
        moves.publish(answered(offer, actor, Offer.State.WITHDRAWN, now));
        return Result.done(offers.get(offerId));
    }

    /** Only the agency that was asked, by a role that may accept such an offer (decisions 11). */
    private static Optional<Refused<Offer>> mayAnswer(Offer offer, Actor actor) {
        if (!offer.toAgency().equals(actor.agency())) {
            return Optional.of(Refused.because("offer.not-yours"));
        }
        return actor.role() != null && offer.kind().accepting().contains(actor.role())
                ? Optional.empty()
                : Optional.of(Refused.because("offer.not-your-role"));
    }

    private static Episode accepted(Episode episode, Offer offer, Actor actor, Instant now) {
        if (offer.relay()) {
            return episode;
        }
        return switch (offer.kind()) {
            case FACILITY_INTAKE ->
                episode.at(episode.stage(), NextStep.ARRIVE_AT_FACILITY, now.plus(Duration.ofMinutes(45)));
            case CLINICIAN_LINE, WARMLINE ->
                episode.ownedBy(offer.toAgency(), actor.accountId())
                        .at(Stage.BY_PHONE, NextStep.ANSWER_BY_PHONE, now.plus(Duration.ofMinutes(30)));
            case FOLLOW_UP ->
                episode.ownedBy(offer.toAgency(), actor.accountId())
                        .at(Stage.FOLLOW_UP, NextStep.CONTACT_PERSON, now.plus(Duration.ofHours(24)));
            case MOBILE_CRISIS, COMMUNITY_RESPONDER, CO_RESPONDER, CIT_OFFICER, PATROL, EMS ->
                episode.ownedBy(offer.toAgency(), actor.accountId())
                        .at(Stage.RESPONDING, NextStep.START, now.plus(Duration.ofMinutes(5)));
        };
    }

    private static OfferAnswered answered(Offer offer, Actor actor, Offer.State state, Instant now) {
        return new OfferAnswered(
                actor.communityId(),
                offer.episodeId(),
                offer.id(),
                offer.toAgency(),
                offer.kind(),
                state,
                offer.offeredAt(),
                now);
    }

    static OfferAnswered expired(Offer offer, Actor actor, Instant now) {
        return answered(offer, actor, Offer.State.EXPIRED, now);
    }
}
