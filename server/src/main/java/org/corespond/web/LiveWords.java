package org.corespond.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends words right after the commit that they tell of. PostgreSQL lets commits that carry a word wait for each other,
 * one write to the disk after the other; without it they share the writes.
 */
@Component
class LiveWords implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveWords.class);

    private final JdbcClient jdbc;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("live-words").factory());

    LiveWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A word that waits already is sent once. */
    void send(String word) {
        if (waiting.add(word) && !sender.isShutdown()) {
            sender.execute(this::sendAll);
        }
    }

    private void sendAll() {
        List<String> words = List.copyOf(waiting);
        // Taken before they are sent: what is said again from now on is sent again.
        words.forEach(waiting::remove);
        if (words.isEmpty()) {
            return;
        }
        try {
            // A word is no record: nothing is lost with it, so its commit does not wait for the disk either.
            jdbc.sql("""
                    select pg_notify('corespond_live', word)::text
                    from unnest(:words) word, (select set_config('synchronous_commit', 'off', true)) hurry
                    """)
                    .param("words", words.toArray(String[]::new))
                    .query(String.class)
                    .list();
        } catch (DataAccessException e) {
            LOG.warn("a word to open pages could not be sent; they see the change at the next one");
        }
    }

    /** Also a short command, such as an import, has told what it did before it ends. */
    @Override
    public void close() {
        sender.close();
    }
}
