package org.corespond.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Spring's sessions, written to at most once a minute for having been used (decisions 23), not at every request, and read
 * once a request.
 */
class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {
    private final SessionRepository<S> sessions;
    private final SessionReads reads;

    QuietSessions(SessionRepository<S> sessions, SessionReads reads) {
        this.sessions = sessions;
        this.reads = reads;
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(sessions.createSession());
    }

    @Override
    public void save(Quiet<S> session) {
        sessions.save(session.inner);
        reads.saved(session);
    }

    @Override
    // Only sessions of this store are held.
    @SuppressWarnings("unchecked")
    public @Nullable Quiet<S> findById(String id) {
        if (reads.find(id) instanceof Quiet<?> saved) {
            return (Quiet<S>) saved;
        }
        S found = reads.alone(() -> sessions.findById(id));
        return found == null ? null : new Quiet<>(found);
    }

    @Override
    public void deleteById(String id) {
        reads.forget();
        sessions.deleteById(id);
    }

    /** One session; what changes in it is saved, the time of its last use only when it moved by a minute. */
    static final class Quiet<S extends Session> implements Session {
        private final S inner;

        Quiet(S inner) {
            this.inner = inner;
        }

        @Override
        public void setLastAccessedTime(Instant moment) {
            if (Duration.between(inner.getLastAccessedTime(), moment).compareTo(SessionPolicy.TOUCH) >= 0) {
                inner.setLastAccessedTime(moment);
            }
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            return inner.changeSessionId();
        }

        // The shape of the method is Spring's.
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T> @Nullable T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
