package org.corespond.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the person of a session last proved a second factor: by a passkey or a code, at sign-in or since. */
public final class StepUp {
    /** How long a proof counts as fresh (disclosure.md A.6, break-glass). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    static final String KEY = "corespond.step-up";

    private StepUp() {}

    /** The moment of the proof, as long as it is fresh. */
    public static Optional<Instant> provenAt(HttpSession session, Instant now) {
        return session.getAttribute(KEY) instanceof Instant at && !now.isBefore(at) && now.isBefore(at.plus(FRESH))
                ? Optional.of(at)
                : Optional.empty();
    }

    static void proven(HttpSession session, Instant now) {
        session.setAttribute(KEY, now);
    }
}
