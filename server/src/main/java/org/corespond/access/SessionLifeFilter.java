package org.corespond.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.corespond.kernel.SignedIn;
import org.corespond.web.Shells;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the limits of a session: ends it after 12 hours, locks its screen after 30 minutes without a person's input.
 * A locked session answers the lock page and the public ones, nothing else.
 */
class SessionLifeFilter extends OncePerRequestFilter {
    static final String UNLOCK = "/unlock";

    private final Clock clock;
    private final PublicPages publicPages;
    private final Devices devices;

    SessionLifeFilter(Clock clock, PublicPages publicPages, Devices devices) {
        this.clock = clock;
        this.publicPages = publicPages;
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn me)) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        Optional<SessionLife> life = SessionLife.of(session);
        boolean exempt = devices.exempt(request, me.actor());
        switch (state(life, now, exempt)) {
            case OVER -> {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
            case LOCKED -> {
                if (!mayPass(request)) {
                    Answers.send(request, response, UNLOCK);
                    return;
                }
            }
            case OPEN -> {
                if (isInput(request)
                        && SessionPolicy.mustTouch(life.orElseThrow().lastInput(), now)) {
                    life.orElseThrow().touch(session, now);
                }
                request.setAttribute(Shells.LOCK_AFTER, exempt ? 0 : SessionPolicy.IDLE.toSeconds());
            }
        }
        chain.doFilter(request, response);
    }

    /** A session without a beginning is none of ours. */
    private static SessionPolicy.State state(Optional<SessionLife> life, Instant now, boolean exempt) {
        return life.map(it -> SessionPolicy.state(it.signedInAt(), it.lastInput(), now, exempt))
                .orElse(SessionPolicy.State.OVER);
    }

    private boolean mayPass(HttpServletRequest request) {
        return request.getRequestURI().equals(UNLOCK)
                || request.getRequestURI().startsWith(UNLOCK + "/")
                || publicPages.matches(request);
    }

    private static boolean isInput(HttpServletRequest request) {
        return request.getHeader(Answers.BACKGROUND) == null
                && !request.getRequestURI().equals("/live");
    }
}
