package org.corespond.facilities;

import java.time.Instant;
import org.corespond.directory.Directory;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.PersonInEpisode;
import org.corespond.episodes.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a handoff together with its episode and person for the intake desk. */
@Component
class Arrivals {
    private static final int DEFAULT_TARGET = 10;
    private final Episodes episodes;
    private final PersonInEpisode people;
    private final Directory directory;
    private final Facilities facilities;
    private final TellHandoff tellHandoff;

    Arrivals(
            Episodes episodes,
            PersonInEpisode people,
            Directory directory,
            Facilities facilities,
            TellHandoff tellHandoff) {
        this.episodes = episodes;
        this.people = people;
        this.directory = directory;
        this.facilities = facilities;
        this.tellHandoff = tellHandoff;
    }

    Arrival of(Handoff handoff) {
        Episode episode = episodes.get(handoff.episodeId());
        return new Arrival(
                handoff,
                episode,
                directory.agency(handoff.fromAgency()),
                people.find(episode),
                tellHandoff.leftScene(handoff),
                eta(handoff, episode),
                facilities
                        .find(handoff.programId())
                        .map(Facility::targetMinutes)
                        .orElse(DEFAULT_TARGET),
                directory.program(handoff.programId()).name(),
                DoorPolicy.next(handoff.state()).orElse(null));
    }

    private static @Nullable Instant eta(Handoff handoff, Episode episode) {
        return handoff.state() == Handoff.State.EXPECTED && episode.stage() == Stage.TO_FACILITY
                ? episode.nextDueAt()
                : null;
    }
}
