package org.corespond.episodes;

import java.util.UUID;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.Releaser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who an episode is about, as far as the gate tells the one who asks. */
@Component
public class PersonInEpisode {
    private final People people;
    private final Releaser releaser;

    PersonInEpisode(People people, Releaser releaser) {
        this.people = people;
        this.releaser = releaser;
    }

    /** Absent when nobody knows, and when it may not be told. */
    public @Nullable Identity find(Episode episode) {
        UUID person = episode.personId();
        return person == null
                ? null
                : releaser.release(people.of(person), Ask.forCare(episode.id(), episode.closedAt()))
                        .value()
                        .orElse(null);
    }
}
