package org.corespond.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clock behind the rosters: a planned turn begins and ends without anybody's tap. Once an hour every unit is told
 * anew, since what was told four hours ago no longer counts for the routes of calls (oracle 25).
 */
@Component
class WatchTurns {
    private static final Duration ANEW = Duration.ofHours(1);

    private final Directory directory;
    private final Units units;
    private final Turns turns;
    private final Availability availability;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, Looked> looked = new ConcurrentHashMap<>();

    WatchTurns(
            Directory directory,
            Rostered rostered,
            Availability availability,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.units = rostered.units();
        this.turns = rostered.turns();
        this.availability = availability;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When a community was last looked at, and when all of its units were last told. */
    private record Looked(Instant at, Instant all) {}

    @Scheduled(fixedDelayString = "${corespond.field.turns-every:PT20S}")
    void look() {
        for (Community community : directory.communities()) {
            CurrentActor.run(Actor.system(community.id(), "clock"), () -> look(community.id()));
        }
    }

    private void look(UUID community) {
        Instant now = clock.instant();
        Looked before = looked.get(community);
        boolean anew = before == null || Duration.between(before.all(), now).compareTo(ANEW) >= 0;
        transaction.executeWithoutResult(status -> {
            List<UUID> changed = anew || before == null
                    ? units.list().stream().map(Unit::id).toList()
                    : turns.listTurned(before.at(), now);
            changed.forEach(availability::tell);
        });
        looked.put(community, new Looked(now, anew || before == null ? now : before.all()));
    }
}
