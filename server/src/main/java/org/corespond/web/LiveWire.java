package org.corespond.web;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Listens to PostgreSQL on one connection of its own and passes each word to the browsers of its community. */
@Component
@ConditionalOnWebApplication
class LiveWire implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveWire.class);
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final Recent recent;
    private final Set<LiveSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveWire(DataSource dataSource, Recent recent) {
        this.dataSource = dataSource;
        this.recent = recent;
    }

    SseEmitter subscribe(UUID community, List<String> topics, BooleanSupplier open) throws IOException {
        SseEmitter emitter = new SseEmitter(Duration.ofHours(12).toMillis());
        LiveSubscriber subscriber = new LiveSubscriber(community, Set.copyOf(topics), emitter, open);
        Runnable gone = () -> subscribers.remove(subscriber);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(problem -> gone.run());
        emitter.send(SseEmitter.event().comment("open").reconnectTime(2000));
        subscribers.add(subscriber);
        Thread.ofVirtual().name("live").start(() -> subscriber.pump(gone));
        return emitter;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-wire").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        subscribers.forEach(LiveSubscriber::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen corespond_live");
                passOn(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("live updates lost the database; trying again");
                    pause();
                }
            }
        }
    }

    private void passOn(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] words = connection.getNotifications((int) BEAT.toMillis() / 20);
            if (words == null) {
                continue;
            }
            for (PGNotification word : words) {
                String[] parts = word.getParameter().split(" ", 2);
                UUID community = UUID.fromString(parts[0]);
                recent.forget(community, parts[1]);
                subscribers.forEach(subscriber -> subscriber.hear(community, parts[1]));
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
