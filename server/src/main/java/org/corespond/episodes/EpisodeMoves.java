package org.corespond.episodes;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.corespond.kernel.Authority;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What all moves of an episode share: the row, the fact and the word to everybody, in one transaction. */
@Component
class EpisodeMoves {
    private final Episodes episodes;
    private final Timeline timeline;
    private final Clock clock;
    private final Heralds heralds;
    private final ApplicationEventPublisher events;

    EpisodeMoves(Episodes episodes, Timeline timeline, Clock clock, Heralds heralds, ApplicationEventPublisher events) {
        this.episodes = episodes;
        this.timeline = timeline;
        this.clock = clock;
        this.heralds = heralds;
        this.events = events;
    }

    Instant now() {
        return clock.instant();
    }

    /** Saves the row and appends the fact, or fails whole when somebody moved it first. */
    void write(Episode now, FactKind kind, Instant at, Authority authority, Map<String, String> detail) {
        save(now);
        timeline.append(now.id(), kind, at, authority, detail);
    }

    void save(Episode now) {
        if (!episodes.update(now)) {
            throw new OptimisticLockingFailureException("the episode moved in the meantime");
        }
        heralds.changed("episode", now.id());
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
