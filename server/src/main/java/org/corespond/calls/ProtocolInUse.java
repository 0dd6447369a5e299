package org.corespond.calls;

import java.time.Clock;
import java.time.LocalDate;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which triage protocol decides today, for whoever judges the collaboration by it. */
@Component
@Transactional(readOnly = true)
public class ProtocolInUse {
    /**
     * The protocol of a day.
     *
     * @param questions how many questions it asks
     * @param reviewOn a protocol is a policy, and policies are reviewed yearly (collaboration.md 10.1)
     */
    public record Protocol(String title, String key, int questions, LocalDate validFrom, LocalDate reviewOn) {}

    private final Screenings screenings;
    private final Directory directory;
    private final Clock clock;

    ProtocolInUse(Screenings screenings, Directory directory, Clock clock) {
        this.screenings = screenings;
        this.directory = directory;
        this.clock = clock;
    }

    public Protocol today() {
        Screening now = screenings.on(
                LocalDate.ofInstant(clock.instant(), directory.here().zone()));
        return new Protocol(
                now.title(),
                now.key(),
                now.questions().size(),
                now.validFrom(),
                now.validFrom().plusYears(1));
    }
}
