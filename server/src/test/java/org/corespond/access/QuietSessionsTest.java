package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

class QuietSessionsTest {
    private final SessionReads reads = new SessionReads();
    private final Counted store = new Counted();
    private final QuietSessions<MapSession> sessions = new QuietSessions<>(store, reads);
    private final String id = begun();

    @Test
    void aRequestReadsItsSessionOnceAlsoWhenItIsAskedForAgainAfterSaving() throws Exception {
        request(() -> {
            var session = sessions.findById(id);
            sessions.save(session);
            assertThat(sessions.findById(id)).isSameAs(session);
        });

        assertThat(store.found).containsExactly(id);
    }

    @Test
    void theNextRequestReadsItAnewSoAnEndedSessionIsOverAtOnce() throws Exception {
        request(() -> sessions.save(sessions.findById(id)));
        store.deleteById(id);

        request(() -> assertThat(Optional.ofNullable(sessions.findById(id))).isEmpty());
        assertThat(Optional.ofNullable(sessions.findById(id))).isEmpty();
    }

    @Test
    void aSessionThatTheRequestEndedIsGoneForItToo() throws Exception {
        request(() -> {
            sessions.save(sessions.findById(id));
            sessions.deleteById(id);
            assertThat(Optional.ofNullable(sessions.findById(id))).isEmpty();
        });
    }

    @Test
    void anotherSessionIsNeverTakenForTheOneThatWasSaved() throws Exception {
        String other = begun();

        request(() -> {
            sessions.save(sessions.findById(id));
            assertThat(Optional.ofNullable(sessions.findById(other)))
                    .hasValueSatisfying(found -> assertThat(found.getId()).isEqualTo(other));
        });
    }

    private String begun() {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private void request(Runnable work) throws IOException, ServletException {
        FilterChain chain = (request, response) -> work.run();
        reads.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
    }

    /** A store that tells what was looked for. */
    private static final class Counted implements SessionRepository<MapSession> {
        private final SessionRepository<MapSession> inner = new MapSessionRepository(new ConcurrentHashMap<>());
        private final List<String> found = new ArrayList<>();

        @Override
        public MapSession createSession() {
            return inner.createSession();
        }

        @Override
        public void save(MapSession session) {
            inner.save(session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            found.add(id);
            return inner.findById(id);
        }

        @Override
        public void deleteById(String id) {
            inner.deleteById(id);
        }
    }
}
