package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.corespond.access.SessionPolicy.State;
import org.junit.jupiter.api.Test;

class SessionPolicyTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static State at(Duration sinceStart, Duration sinceInput, boolean exempt) {
        Instant now = START.plus(sinceStart);
        return SessionPolicy.state(START, now.minus(sinceInput), now, exempt);
    }

    @Test
    void aSessionIsOverAfterTwelveHoursAndNotBefore() {
        assertThat(at(Duration.ofHours(12).minusMillis(1), Duration.ZERO, false))
                .isEqualTo(State.OPEN);
        assertThat(at(Duration.ofHours(12), Duration.ZERO, false)).isEqualTo(State.OVER);
    }

    @Test
    void aScreenLocksAfterThirtyMinutesAndNotBefore() {
        assertThat(at(Duration.ofHours(1), Duration.ofMinutes(30).minusMillis(1), false))
                .isEqualTo(State.OPEN);
        assertThat(at(Duration.ofHours(1), Duration.ofMinutes(30), false)).isEqualTo(State.LOCKED);
    }

    @Test
    void anExemptConsoleDoesNotLockButItsSessionEnds() {
        assertThat(at(Duration.ofHours(2), Duration.ofHours(1), true)).isEqualTo(State.OPEN);
        assertThat(at(Duration.ofHours(12), Duration.ofHours(1), true)).isEqualTo(State.OVER);
    }

    @Test
    void aSessionIsTouchedAtMostOnceAMinute() {
        assertThat(SessionPolicy.mustTouch(START, START.plusMillis(59_999))).isFalse();
        assertThat(SessionPolicy.mustTouch(START, START.plusSeconds(60))).isTrue();
    }
}
