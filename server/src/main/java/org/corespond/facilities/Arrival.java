package org.corespond.facilities;

import java.time.Instant;
import org.corespond.directory.Agency;
import org.corespond.episodes.Episode;
import org.corespond.people.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One handoff as the intake desk sees it.
 *
 * @param person who comes, known since the facility accepted
 * @param eta when they are expected, once they left the scene
 * @param next the tap that is next
 */
public record Arrival(
        Handoff handoff,
        Episode episode,
        Agency from,
        @Nullable Identity person,
        @Nullable Instant leftSceneAt,
        @Nullable Instant eta,
        int targetMinutes,
        String place,
        @Nullable DoorTap next) {

    public boolean mayRefuse() {
        return DoorPolicy.mayRefuse(handoff.state());
    }

    /** A name to greet by, or nothing. */
    public String name() {
        if (person == null) {
            return "";
        }
        return person.fullName().isEmpty() ? person.calledName() : person.fullName();
    }
}
