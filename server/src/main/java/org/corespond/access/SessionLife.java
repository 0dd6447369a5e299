package org.corespond.access;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** When this session began and when its person last did something. */
record SessionLife(Instant signedInAt, Instant lastInput) implements Serializable {
    static final String KEY = "corespond.life";

    static Optional<SessionLife> of(HttpSession session) {
        return Optional.ofNullable((SessionLife) session.getAttribute(KEY));
    }

    static void begin(HttpSession session, Instant now) {
        session.setAttribute(KEY, new SessionLife(now, now));
        session.setMaxInactiveInterval((int) SessionPolicy.LONGEST.toSeconds());
    }

    void touch(HttpSession session, Instant now) {
        session.setAttribute(KEY, new SessionLife(signedInAt, now));
    }
}
