package org.corespond.episodes;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.people.Identity;
import org.corespond.sharing.Glass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on an episode: facts joined to their corrections, offers, the person behind the wall. */
@Component
class EpisodeParts {
    private final Timeline timeline;
    private final Offers offers;
    private final PersonInEpisode people;
    private final Glass glass;

    EpisodeParts(Timeline timeline, Offers offers, PersonInEpisode people, Glass glass) {
        this.timeline = timeline;
        this.offers = offers;
        this.people = people;
        this.glass = glass;
    }

    List<EpisodePage.Entry> entries(UUID episode) {
        List<TimelineFact> facts = timeline.of(episode);
        Set<Long> corrected = facts.stream()
                .map(TimelineFact::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return facts.stream()
                .map(fact -> new EpisodePage.Entry(fact, corrected.contains(fact.id())))
                .toList();
    }

    List<Offer> offers(UUID episode) {
        return offers.listOf(episode);
    }

    /** For an open episode about somebody; closed where nobody is named. */
    Glass.State glass(Episode episode) {
        UUID person = episode.personId();
        return person == null || !episode.open() ? Glass.State.CLOSED : glass.state(episode.id(), person);
    }

    @Nullable
    Identity person(Episode episode) {
        return people.find(episode);
    }
}
