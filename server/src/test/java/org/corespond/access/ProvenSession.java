package org.corespond.access;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A session of the tests whose person proved a second factor at some moment. */
public final class ProvenSession {
    private ProvenSession() {}

    public static <S extends Session> Cookie start(SessionRepository<S> sessions, Instant now, Instant proven) {
        S session = sessions.createSession();
        session.setAttribute(SessionLife.KEY, new SessionLife(now, now));
        session.setAttribute(StepUp.KEY, proven);
        session.setMaxInactiveInterval(Duration.ofHours(1));
        sessions.save(session);
        return new Cookie(
                "corespond", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }
}
