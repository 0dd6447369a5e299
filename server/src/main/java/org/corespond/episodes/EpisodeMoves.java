package org.corespond.episodes;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
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
        told(now.id(), kind, at);
    }

    void save(Episode now) {
        if (!episodes.update(now)) {
            throw new OptimisticLockingFailureException("the episode moved in the meantime");
        }
        heralds.changed("episode", now.id());
    }

    /** Sets a fact right; the wrong one stays. */
    void correct(TimelineFact wrong, Instant at, Map<String, String> detail) {
        timeline.correct(wrong, at, detail);
        heralds.changed("episode", wrong.episodeId());
        told(wrong.episodeId(), wrong.kind(), at);
    }

    private void told(UUID episode, FactKind kind, Instant at) {
        events.publishEvent(new FactTold(CurrentActor.get().communityId(), episode, kind, at));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
