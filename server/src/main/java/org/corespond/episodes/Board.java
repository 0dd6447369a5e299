package org.corespond.episodes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.web.Drawing;
import org.corespond.web.Recent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The board of open episodes as one screen reads it: who owns it, how long, what is due, whose move it is. */
public record Board(List<Strip> strips, List<Ring> rings, List<UUID> seen, Drawing drawing) {
    public Board {
        strips = List.copyOf(strips);
        rings = List.copyOf(rings);
        seen = List.copyOf(seen);
    }

    /** One open episode as a strip. */
    public record Strip(Episode episode, Agency owner, Lateness lateness) {}

    /** An alarm with the episode that it rings for. */
    public record Ring(Alarm alarm, Episode episode) {}

    public long count(Lateness lateness) {
        return strips.stream().filter(strip -> strip.lateness() == lateness).count();
    }

    /** Reads the board, and writes the view before it is shown. */
    @Component
    static class Reader {
        private final Episodes episodes;
        private final Directory directory;
        private final Alarms alarms;
        private final Recent recent;
        private final Audit audit;
        private final TransactionTemplate transactions;
        private final Clock clock;

        Reader(Stores stores, Recent recent, Audit audit, TransactionTemplate transactions, Clock clock) {
            this.episodes = stores.episodes();
            this.directory = stores.directory();
            this.alarms = stores.alarms();
            this.recent = recent;
            this.audit = audit;
            this.transactions = transactions;
            this.clock = clock;
        }

        /** What a board is put together from. */
        @Component
        record Stores(Episodes episodes, Directory directory, Alarms alarms) {}

        /** Role and agency; the walls of what a board shows ask for nothing else but the community. */
        private record Seer(@Nullable Role role, @Nullable UUID agency) {}

        /** In no transaction: a board that was read a moment ago needs none. */
        @Transactional(propagation = Propagation.NEVER)
        public Board read() {
            Actor actor = CurrentActor.get();
            Board board = recent.get(
                    Board.class,
                    "board",
                    new Seer(actor.role(), actor.agencyId()),
                    () -> transactions.execute(begun -> boardOf(actor)));
            audit.viewedTogether("board", board.seen());
            return board;
        }

        /** A coordinator sees all of the community, everybody else what their agency owns or was part of. */
        private Board boardOf(Actor actor) {
            List<Episode> seen = actor.role() == Role.COORDINATOR
                    ? episodes.listOpen()
                    : episodes.listOpenWithPartOf(actor.agency());
            return new Board(
                    strips(seen),
                    rings(seen, actor.role()),
                    seen.stream().map(Episode::id).toList(),
                    new Drawing());
        }

        private List<Strip> strips(List<Episode> seen) {
            Instant now = clock.instant();
            Map<UUID, List<Agency>> agencies = directory.agencies().stream().collect(Collectors.groupingBy(Agency::id));
            return seen.stream()
                    .flatMap(episode -> agencies.getOrDefault(episode.owner(), List.of()).stream()
                            .map(owner ->
                                    new Strip(episode, owner, OwnershipPolicy.lateness(episode.nextDueAt(), now))))
                    .toList();
        }

        private List<Ring> rings(List<Episode> seen, @Nullable Role role) {
            Map<UUID, List<Episode>> byId = seen.stream().collect(Collectors.groupingBy(Episode::id));
            return alarms.listFor(role == null ? Role.ANALYST : role).stream()
                    .flatMap(alarm -> byId.getOrDefault(alarm.episodeId(), List.of()).stream()
                            .map(episode -> new Ring(alarm, episode)))
                    .toList();
        }
    }
}
