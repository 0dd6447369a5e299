package org.corespond.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.LiveLease;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** A live wire ends with its session: locked, signed out, closed by an administrator, or 12 hours old (ASVS 7.4.2). */
@Component
@ConditionalOnWebApplication
class SessionLease implements LiveLease {
    private final SessionRepository<? extends Session> sessions;
    private final Devices devices;
    private final Clock clock;

    SessionLease(SessionRepository<? extends Session> sessions, Devices devices, Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public BooleanSupplier of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return () -> false;
        }
        String id = session.getId();
        boolean exempt = devices.exempt(request, CurrentActor.get());
        return () -> open(id, exempt);
    }

    private boolean open(String id, boolean exempt) {
        Session session = sessions.findById(id);
        SessionLife life = session == null ? null : session.getAttribute(SessionLife.KEY);
        return life != null
                && SessionPolicy.state(life.signedInAt(), life.lastInput(), clock.instant(), exempt)
                        == SessionPolicy.State.OPEN;
    }
}
