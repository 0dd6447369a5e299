package org.corespond.facilities;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.OfferInbox;
import org.corespond.episodes.Offers;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The intake desk: who asks, who is coming or at the door, who is here, and how much room there is. */
public record FacilityPage(List<OfferInbox.Card> asking, List<Arrival> coming, List<Arrival> here, List<Tile> tiles) {
    public FacilityPage {
        asking = List.copyOf(asking);
        coming = List.copyOf(coming);
        here = List.copyOf(here);
        tiles = List.copyOf(tiles);
    }

    /** The room of one of my programs. */
    public record Tile(Program program, Facility facility, Room room) {}

    /** A number of free places that was refused, so that it is there again. */
    public record Typed(UUID program, String free) {}

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Handoffs handoffs;
        private final Arrivals arrivals;
        private final Facilities facilities;
        private final Asking asking;
        private final Audit audit;

        Reader(Handoffs handoffs, Arrivals arrivals, Facilities facilities, Asking asking, Audit audit) {
            this.handoffs = handoffs;
            this.arrivals = arrivals;
            this.facilities = facilities;
            this.asking = asking;
            this.audit = audit;
        }

        @Transactional
        public FacilityPage read() {
            UUID agency = CurrentActor.get().agency();
            List<Arrival> open = handoffs.listOpen().stream().map(arrivals::of).toList();
            List<OfferInbox.Card> cards = asking.cards(agency);
            List<UUID> seen = new ArrayList<>();
            open.forEach(arrival -> seen.add(arrival.episode().id()));
            cards.forEach(card -> seen.add(card.episode().id()));
            audit.viewed("arrivals", seen);
            return new FacilityPage(
                    cards,
                    open.stream()
                            .filter(one -> one.handoff().state() != Handoff.State.HERE)
                            .toList(),
                    open.stream()
                            .filter(one -> one.handoff().state() == Handoff.State.HERE)
                            .toList(),
                    facilities.list().stream()
                            .filter(facility -> facility.agencyId().equals(agency))
                            .map(facility ->
                                    new Tile(asking.program(facility.programId()), facility, facilities.room(facility)))
                            .toList());
        }
    }

    /** The offers that wait for the desk's answer. */
    @Component
    static class Asking {
        private final Offers offers;
        private final Episodes episodes;
        private final Directory directory;

        Asking(Offers offers, Episodes episodes, Directory directory) {
            this.offers = offers;
            this.episodes = episodes;
            this.directory = directory;
        }

        List<OfferInbox.Card> cards(UUID agency) {
            return offers.listOpenTo(agency, List.of(ProgramKind.FACILITY_INTAKE)).stream()
                    .map(offer -> new OfferInbox.Card(
                            offer, episodes.get(offer.episodeId()), directory.agency(offer.fromAgency())))
                    .toList();
        }

        Program program(UUID id) {
            return directory.program(id);
        }
    }
}
