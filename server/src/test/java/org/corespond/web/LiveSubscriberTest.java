package org.corespond.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveSubscriberTest {
    private static final UUID HERE = new UUID(1, 1);
    private final List<String> said = new ArrayList<>();
    private final SseEmitter page = new SseEmitter() {
        @Override
        public void send(SseEventBuilder event) {
            event.build().stream()
                    .map(DataWithMediaType::getData)
                    .map(Object::toString)
                    .forEach(said::add);
        }

        @Override
        public synchronized void complete() {
            said.add("over");
        }
    };

    @Test
    void anOpenSessionHearsAndOneThatIsLockedHearsTheEndAlone() {
        Iterator<Boolean> open = List.of(true, false).iterator();
        LiveSubscriber subscriber = new LiveSubscriber(HERE, Set.of("board", "offers"), page, open::next);
        subscriber.hear(HERE, "board");
        subscriber.hear(HERE, "offers");
        subscriber.pump(() -> said.add("gone"));

        assertThat(String.join(" ", said)).contains("changed", "board").doesNotContain("offers");
        assertThat(said).endsWith("over", "gone");
    }

    @Test
    void wordsOfOthersAndOfOtherTopicsAreNotHeard() {
        LiveSubscriber subscriber = new LiveSubscriber(HERE, Set.of("board"), page, () -> true);
        subscriber.hear(new UUID(2, 2), "board");
        subscriber.hear(HERE, "facility");
        subscriber.close();
        subscriber.pump(() -> said.add("gone"));

        assertThat(said).containsExactly("over", "gone");
    }
}
