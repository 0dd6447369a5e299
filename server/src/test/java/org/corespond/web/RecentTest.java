package org.corespond.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.testing.TestClock;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final UUID TAMARACK = new UUID(0, 1);
    private static final UUID ELSEWHERE = new UUID(0, 2);

    private final TestClock clock = new TestClock();
    private final Recent recent = new Recent(clock);
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void aWordOfItsTopicThrowsItAway() {
        int before = look(TAMARACK, "dispatcher");
        recent.forget(TAMARACK, "board");

        assertThat(look(TAMARACK, "dispatcher")).isNotEqualTo(before);
    }

    @Test
    void aWordThatComesWhileItIsReadMakesItOld() {
        int before = CurrentActor.as(
                Actor.system(TAMARACK, "test"),
                () -> recent.get(Integer.class, "board", "dispatcher", () -> {
                    recent.forget(TAMARACK, "board");
                    return read.incrementAndGet();
                }));

        assertThat(look(TAMARACK, "dispatcher")).isNotEqualTo(before);
    }

    @Test
    void itIsKeptForASecondAtMost() {
        int before = look(TAMARACK, "dispatcher");
        clock.advance(Duration.ofSeconds(1));

        assertThat(look(TAMARACK, "dispatcher")).isNotEqualTo(before);
    }

    @Test
    void anotherCommunityAndAnotherSeerReadTheirOwn() {
        int here = look(TAMARACK, "dispatcher");

        assertThat(look(ELSEWHERE, "dispatcher")).isNotEqualTo(here);
        assertThat(look(TAMARACK, "supervisor")).isNotEqualTo(here);
    }

    private int look(UUID community, String seer) {
        return CurrentActor.as(
                Actor.system(community, "test"), () -> recent.get(Integer.class, "board", seer, read::incrementAndGet));
    }
}
