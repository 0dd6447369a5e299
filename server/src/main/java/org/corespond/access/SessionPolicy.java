package org.corespond.access;

import java.time.Duration;
import java.time.Instant;

/** How long a session lives: 12 hours at most, its screen locked after 30 minutes without input (CJIS AAL2, AC-11). */
final class SessionPolicy {
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(30);
    /** A session is written to at most this often (decisions 23). */
    static final Duration TOUCH = Duration.ofMinutes(1);

    private SessionPolicy() {}

    /** Open, locked behind the factor, or over. */
    enum State {
        OPEN,
        LOCKED,
        OVER
    }

    static State state(Instant signedInAt, Instant lastInput, Instant now, boolean exempt) {
        if (!now.isBefore(signedInAt.plus(LONGEST))) {
            return State.OVER;
        }
        boolean idle = !now.isBefore(lastInput.plus(IDLE));
        return idle && !exempt ? State.LOCKED : State.OPEN;
    }

    static boolean mustTouch(Instant lastInput, Instant now) {
        return !now.isBefore(lastInput.plus(TOUCH));
    }
}
