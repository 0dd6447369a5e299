package org.corespond.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;

/** The time, and the day in the zone of the community. */
@Component
class Today {
    private final Clock clock;
    private final Directory directory;

    Today(Clock clock, Directory directory) {
        this.clock = clock;
        this.directory = directory;
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return directory.here().zone();
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
