package org.corespond.episodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.people.AgeBand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins an episode; the agency that opens it is its first owner. */
@Component
public class OpenEpisode {
    private static final Duration CHOOSE = Duration.ofMinutes(2);
    private final Episodes episodes;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;
    private final Heralds heralds;

    OpenEpisode(Episodes episodes, Timeline timeline, Ids ids, Clock clock, Heralds heralds) {
        this.episodes = episodes;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
        this.heralds = heralds;
    }

    /**
     * What is known at the beginning.
     *
     * @param area coarse place (beat, neighborhood), never an address
     * @param level 1 to 4, 0 when nobody triaged
     * @param marks risk words as codes
     * @param source what it came from, as a code for the timeline (call-911, walk-in, officer)
     */
    public record Beginning(
            @Nullable UUID personId, AgeBand ageBand, String area, int level, List<String> marks, String source) {
        public Beginning {
            marks = List.copyOf(marks);
        }
    }

    @Transactional
    public Episode open(Beginning beginning) {
        Actor actor = CurrentActor.get();
        Instant now = clock.instant();
        Episode episode = new Episode(
                ids.next(),
                episodes.nextNumber(),
                now,
                actor.agency(),
                actor.accountId(),
                beginning.personId(),
                beginning.ageBand(),
                beginning.area(),
                beginning.level(),
                beginning.marks(),
                Stage.INTAKE,
                NextStep.CHOOSE_ROUTE,
                now.plus(CHOOSE),
                null,
                null,
                0);
        episodes.add(episode);
        timeline.append(
                episode.id(), FactKind.OPENED, now, Authority.CALL_FOR_SERVICE, Map.of("source", beginning.source()));
        heralds.tell(
                "episode", episode.id(), new EpisodeOpened(actor.communityId(), episode.id(), actor.agency(), now));
        return episode;
    }
}
