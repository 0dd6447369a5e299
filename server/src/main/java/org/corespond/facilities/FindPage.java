package org.corespond.facilities;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Program;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places that could receive this person now, the best first. */
public record FindPage(Episode episode, List<Place> places, boolean waits) {
    public FindPage {
        places = List.copyOf(places);
    }

    /** One place, with why it stands where it stands. */
    public record Place(
            Facility facility, Program program, Room room, String standing, boolean mayAsk, boolean refusedBefore) {}

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Episodes episodes;
        private final Facilities facilities;
        private final PlaceParts parts;
        private final Audit audit;

        Reader(Episodes episodes, Facilities facilities, PlaceParts parts, Audit audit) {
            this.episodes = episodes;
            this.facilities = facilities;
            this.parts = parts;
            this.audit = audit;
        }

        /** For the agency that owns the episode: nobody else asks for a place. */
        @Transactional
        public FindPage read(UUID id) {
            Episode episode = episodes.get(id);
            if (!episode.open() || !episode.owner().equals(CurrentActor.get().agency())) {
                throw new NoSuchElementException();
            }
            audit.viewed("episode", List.of(id));
            List<Place> places = facilities.list().stream()
                    .map(facility -> parts.place(facility, episode, facilities.room(facility)))
                    .sorted(Comparator.comparing((Place place) -> PlacePolicy.Standing.valueOf(place.standing()))
                            .thenComparing(Place::refusedBefore)
                            .thenComparingInt(place -> -place.room().free())
                            .thenComparing(place -> place.program().name()))
                    .toList();
            return new FindPage(episode, places, parts.waits(id));
        }
    }
}
