package org.corespond.episodes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.people.Identity;
import org.corespond.sharing.Glass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One episode with its timeline.
 *
 * @param glass whether break-glass stands or may be asked for
 * @param person who it is about, when my agency's wall lets me see and my role may; absent otherwise
 */
public record EpisodePage(
        Episode episode,
        List<Entry> timeline,
        List<Offer> offers,
        Map<UUID, Agency> agencies,
        @Nullable Identity person,
        Glass.State glass,
        Lateness lateness,
        boolean mine) {
    public EpisodePage {
        timeline = List.copyOf(timeline);
        offers = List.copyOf(offers);
        agencies = Map.copyOf(agencies);
    }

    /** A fact, with whether a later one sets it right. */
    public record Entry(TimelineFact fact, boolean corrected) {}

    public String agencyName(@Nullable UUID id) {
        Agency agency = id == null ? null : agencies.get(id);
        return agency == null ? "" : agency.name();
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Episodes episodes;
        private final EpisodeParts parts;
        private final Directory directory;
        private final Audit audit;
        private final Clock clock;

        Reader(Episodes episodes, EpisodeParts parts, Directory directory, Audit audit, Clock clock) {
            this.episodes = episodes;
            this.parts = parts;
            this.directory = directory;
            this.audit = audit;
            this.clock = clock;
        }

        /** The coordinator sees every episode without the person; agencies see those they took part in. */
        @Transactional
        public EpisodePage read(UUID id) {
            Actor actor = CurrentActor.get();
            Episode episode = episodes.get(id);
            boolean coordinator = actor.role() == Role.COORDINATOR;
            if (!coordinator && !episodes.tookPart(id, actor.agency())) {
                throw new NoSuchElementException();
            }
            audit.viewed("episode", episode.personId() == null ? List.of(id) : List.of(id, episode.personId()));
            return new EpisodePage(
                    episode,
                    parts.entries(id),
                    parts.offers(id),
                    directory.agencies().stream().collect(Collectors.toMap(Agency::id, Function.identity())),
                    coordinator ? null : parts.person(episode),
                    parts.glass(episode),
                    OwnershipPolicy.lateness(episode.nextDueAt(), clock.instant()),
                    episode.owner().equals(actor.agency()));
        }
    }
}
