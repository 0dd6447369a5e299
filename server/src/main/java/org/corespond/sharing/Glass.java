package org.corespond.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether break-glass stands, or may be asked for, for a person in an episode. */
public interface Glass {
    /**
     * How it stands for whoever asks.
     *
     * @param offered the asker's role may open it here, and it is not open
     * @param until how long it is open for the asker
     */
    record State(boolean offered, @Nullable Instant until) {
        public static final State CLOSED = new State(false, null);
    }

    State state(UUID incident, UUID person);
}
