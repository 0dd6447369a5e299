package org.corespond.facilities;

import java.time.Clock;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Offers;
import org.springframework.stereotype.Component;

/** How a place stands for a person now. */
@Component
class PlaceParts {
    private final Directory directory;
    private final Offers offers;
    private final Handoffs handoffs;
    private final Clock clock;

    PlaceParts(Directory directory, Offers offers, Handoffs handoffs, Clock clock) {
        this.directory = directory;
        this.offers = offers;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    FindPage.Place place(Facility facility, Episode episode, Room room) {
        Program program = directory.program(facility.programId());
        boolean open = program.openAt(clock.instant(), directory.here().zone());
        AgePolicy.Fit fit = AgePolicy.of(episode.ageBand(), program.minAge(), facility.maxAge());
        PlacePolicy.Standing standing = PlacePolicy.standing(room, open, fit);
        return new FindPage.Place(
                facility,
                program,
                room,
                standing.name(),
                PlacePolicy.mayAsk(standing),
                handoffs.refusedAt(episode.id(), facility.programId()));
    }

    boolean waits(UUID episode) {
        return offers.findOpen(episode).isPresent();
    }
}
