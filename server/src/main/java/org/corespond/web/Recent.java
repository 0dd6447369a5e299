package org.corespond.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was read a moment ago for all who see the same: when a word goes out, fifty boards ask at once. It is kept for a
 * second at most, and thrown away by the next word of its topic. The view is still written for each who looks.
 */
@Component
public class Recent {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int MOST = 200;

    private final Clock clock;
    private final Map<Topic, Long> words = new ConcurrentHashMap<>();
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    Recent(Clock clock) {
        this.clock = clock;
    }

    private record Topic(UUID community, String name) {}

    private record Place(Topic topic, Object seer) {}

    /** By both clocks: the one that tests hold still, and the machine's. */
    private record Kept(Object value, long words, Instant at, long nanos) {
        boolean fresh(long wordsNow, Instant now) {
            return words == wordsNow
                    && Duration.between(at, now).abs().compareTo(LONGEST) < 0
                    && System.nanoTime() - nanos < LONGEST.toNanos();
        }
    }

    /**
     * What was read in the actor's community, or reads it.
     *
     * @param seer everything that decides what is seen beside the community, such as role and agency
     * @param read reads in a transaction that has changed nothing itself
     */
    public <T> T get(Class<T> type, String topic, Object seer, Supplier<T> read) {
        Place place = new Place(new Topic(CurrentActor.get().communityId(), topic), seer);
        // Counted before the reading: a word that comes while it lasts makes it old.
        long wordsNow = words.getOrDefault(place.topic(), 0L);
        Instant now = clock.instant();
        @Nullable Kept found = kept.get(place);
        if (found != null && found.fresh(wordsNow, now)) {
            return type.cast(found.value());
        }
        T value = read.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(place, new Kept(value, wordsNow, now, System.nanoTime()));
        return value;
    }

    void forget(UUID community, String topic) {
        words.merge(new Topic(community, topic), 1L, Long::sum);
    }
}
