package org.corespond.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page, for as long as its session is open: that is asked before each word and each beat. Its queue is bounded
 * and its words are topics, so a slow browser drops repeats and holds up nobody.
 */
class LiveSubscriber {
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final String END = "";

    private final UUID community;
    private final Set<String> topics;
    private final SseEmitter emitter;
    private final BooleanSupplier open;
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(16);

    LiveSubscriber(UUID community, Set<String> topics, SseEmitter emitter, BooleanSupplier open) {
        this.community = community;
        this.topics = topics;
        this.emitter = emitter;
        this.open = open;
    }

    /** Keeps the word unless it waits already; a full queue of topics tells the page to refetch anyway. */
    void hear(UUID where, String topic) {
        if (where.equals(community) && topics.contains(topic) && !queue.contains(topic) && !queue.offer(topic)) {
            queue.poll();
        }
    }

    void close() {
        queue.clear();
        if (!queue.offer(END)) {
            emitter.complete();
        }
    }

    void pump(Runnable gone) {
        try {
            while (true) {
                String topic = queue.poll(BEAT.toSeconds(), TimeUnit.SECONDS);
                if (END.equals(topic) || !open.getAsBoolean()) {
                    return;
                }
                emitter.send(
                        topic == null
                                ? SseEmitter.event().comment("beat")
                                : SseEmitter.event().name("changed").data(topic));
            }
        } catch (IOException | IllegalStateException closed) {
            // The browser went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            emitter.complete();
            gone.run();
        }
    }
}
