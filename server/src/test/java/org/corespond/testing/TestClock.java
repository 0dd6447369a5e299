package org.corespond.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of the platform in tests: stands still until a test moves it. */
@TestComponent
@Primary
public class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-02T15:00:00Z");

    public void set(Instant moment) {
        now = moment;
    }

    public void advance(Duration span) {
        now = now.plus(span);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
