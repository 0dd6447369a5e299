package org.corespond.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Warnings of a serious and imminent threat that have come for the acting person's agency and that this person has not read.
 * That there is one, and until when, is all that is told without asking the gate.
 */
public interface WaitingWarnings {
    /** One that waits. */
    record Waiting(UUID id, Instant until) {}

    /** The newest first; none for a role that may not read one. */
    List<Waiting> list();
}
