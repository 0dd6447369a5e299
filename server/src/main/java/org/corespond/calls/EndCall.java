package org.corespond.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.calls.Transfers.Ending;
import org.corespond.calls.Transfers.Transfer;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Offer;
import org.corespond.episodes.RecordStep;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clears a call: how its transfer ended, what it turned out to be, and whether it was a mental health call. */
@Component
class EndCall {
    private final Stores stores;
    private final CallOffers offers;
    private final RecordStep steps;
    private final CallTypes types;
    private final Closing closing;

    EndCall(Stores stores, CallOffers offers, RecordStep steps, CallTypes types, Closing closing) {
        this.stores = stores;
        this.offers = offers;
        this.steps = steps;
        this.types = types;
        this.closing = closing;
    }

    /** What the call-taker says at the end; no outcome where nothing was passed on. */
    record Said(
            @Nullable TransferOutcome outcome,
            @Nullable ReturnReason returnedBecause,
            String finalType,
            boolean flaggedAtClear) {}

    /** The desk on which an ending lies, its trail and its clock. */
    @Component
    record Closing(Desk.Reader desks, Trail trail, Clock clock) {}

    @Transactional
    public Result<UUID> end(UUID id, Said said) {
        Desk desk = closing.desks().hold(id);
        UUID episode = desk.standing().episode();
        List<Offer> made = offers.of(episode);
        Optional<Refused<UUID>> no = mayEnd(said, made);
        if (no.isPresent()) {
            return no.get();
        }
        Instant now = closing.clock().instant();
        String finalType = said.finalType().isEmpty() ? null : said.finalType();
        boolean mental = MentalHealthFlagPolicy.flagged(
                new MentalHealthFlagPolicy.Signs(
                        desk.sheet().known(CallField.CALL_TYPE),
                        finalType,
                        said.flaggedAtClear(),
                        offers.encountered(episode)),
                types.mentalHealth());
        if (!stores.transfers().end(new Ending(id, now, finalType, said.flaggedAtClear(), mental))) {
            return Refused.because("call.ended");
        }
        TransferOutcome outcome = said.outcome();
        if (outcome != null) {
            transferred(transfer(id, episode, outcome, said.returnedBecause(), made));
        }
        closing.trail().changed(id);
        closing.trail()
                .tell(new CallEnded(
                        CurrentActor.get().communityId(),
                        id,
                        episode,
                        mental,
                        desk.call().receivedAt(),
                        now));
        return Result.done(id);
    }

    private Optional<Refused<UUID>> mayEnd(Said said, List<Offer> made) {
        TransferOutcome outcome = said.outcome();
        if (outcome == TransferOutcome.RETURNED_TO_911 && said.returnedBecause() == null) {
            return Optional.of(Refused.at("returned", "call.returned"));
        }
        if (outcome != null && outcome.linked() && CallOffers.taken(made).isEmpty()) {
            return Optional.of(Refused.at("outcome", "call.nobody-took-it"));
        }
        if (!said.finalType().isEmpty() && !types.has(said.finalType())) {
            return Optional.of(Refused.at("finalType", "call.call-type"));
        }
        return Optional.empty();
    }

    private Transfer transfer(
            UUID id,
            @Nullable UUID episode,
            TransferOutcome outcome,
            @Nullable ReturnReason because,
            List<Offer> made) {
        Optional<Offer> taken = CallOffers.taken(made);
        Set<ProgramKind> responded = made.stream()
                .filter(offer -> offer.state() == Offer.State.ACCEPTED)
                .map(Offer::kind)
                .collect(Collectors.toSet());
        return new Transfer(
                id,
                episode,
                taken.or(() -> made.stream().findFirst()).map(Offer::kind).orElse(null),
                outcome,
                outcome == TransferOutcome.RETURNED_TO_911 ? because : null,
                taken.flatMap(CallOffers::waited)
                        .map(Duration::toSeconds)
                        .map(Math::toIntExact)
                        .orElse(null),
                DiversionPolicy.of(outcome, responded),
                closing.clock().instant());
    }

    private void transferred(Transfer transfer) {
        stores.transfers().add(transfer);
        UUID episode = transfer.episodeId();
        if (episode != null) {
            // A closed episode keeps its timeline as it was; the transfer row stands on its own.
            steps.note(
                    episode,
                    new RecordStep.Happened(
                            FactKind.TRANSFER_ENDED,
                            transfer.at(),
                            Authority.CALL_FOR_SERVICE,
                            Map.of(
                                    "outcome",
                                    transfer.outcome().name(),
                                    "diversion",
                                    transfer.diversion().name())));
        }
        closing.trail()
                .tell(new TransferEnded(
                        CurrentActor.get().communityId(),
                        transfer.callId(),
                        episode,
                        transfer.kind(),
                        transfer.outcome(),
                        transfer.secondsToPickUp(),
                        transfer.diversion(),
                        transfer.at()));
    }
}
