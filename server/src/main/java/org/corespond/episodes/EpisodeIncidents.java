package org.corespond.episodes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.sharing.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells sharing of the episodes that the asking agency has a part in, and of a person's. */
@Component
class EpisodeIncidents implements Incidents {
    private final Episodes episodes;

    EpisodeIncidents(Episodes episodes) {
        this.episodes = episodes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Incident> find(UUID id) {
        return episodes.find(id)
                .filter(episode -> episodes.tookPart(id, CurrentActor.get().agency()))
                .map(episode -> new Incident(id, episode.shortId(), episode.personId(), episode.closedAt()));
    }

    @Override
    public List<UUID> idsOf(UUID person) {
        return episodes.idsOf(person);
    }
}
