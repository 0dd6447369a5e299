package org.corespond.episodes;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The offers that wait for my answer, and what my agency carries now. */
public record OfferInbox(List<Card> cards, List<Board.Strip> mine) {
    public OfferInbox {
        cards = List.copyOf(cards);
        mine = List.copyOf(mine);
    }

    /** One offer, as much as may be known before it is accepted: no name, a coarse place. */
    public record Card(Offer offer, Episode episode, Agency from) {}

    /** Reads the inbox and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Offers offers;
        private final Episodes episodes;
        private final Directory directory;
        private final Audit audit;
        private final EpisodeMoves moves;

        Reader(Offers offers, Episodes episodes, Directory directory, Audit audit, EpisodeMoves moves) {
            this.offers = offers;
            this.episodes = episodes;
            this.directory = directory;
            this.audit = audit;
            this.moves = moves;
        }

        @Transactional
        public OfferInbox read() {
            Actor actor = CurrentActor.get();
            List<ProgramKind> kinds = Arrays.stream(ProgramKind.values())
                    .filter(kind -> kind.accepting().contains(actor.role()))
                    .toList();
            List<Card> cards = offers.listOpenTo(actor.agency(), kinds).stream()
                    .map(offer ->
                            new Card(offer, episodes.get(offer.episodeId()), directory.agency(offer.fromAgency())))
                    .toList();
            Agency here = directory.agency(actor.agency());
            List<Board.Strip> mine = episodes.listOpenOf(actor.agency()).stream()
                    .map(episode ->
                            new Board.Strip(episode, here, OwnershipPolicy.lateness(episode.nextDueAt(), moves.now())))
                    .toList();
            List<UUID> seen = new java.util.ArrayList<>(
                    cards.stream().map(card -> card.episode().id()).toList());
            mine.forEach(strip -> seen.add(strip.episode().id()));
            audit.viewed("offers", seen);
            return new OfferInbox(cards, mine);
        }
    }
}
