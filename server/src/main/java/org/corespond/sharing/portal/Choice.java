package org.corespond.sharing.portal;

import java.time.Instant;
import java.util.UUID;

/** What a person lets one audience see, and when. */
public record Choice(UUID id, Audience audience, Shown shown, Moment moment, Instant chosenAt) {

    /** Undecided leaves it to the rules: in an emergency, in danger to life and in custody the six lines (A3). */
    public enum Shown {
        UNDECIDED,
        CARD,
        EXISTS,
        NOTHING
    }

    public enum Moment {
        ANY_CALL,
        CANNOT_SPEAK
    }
}
