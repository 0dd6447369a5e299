package org.corespond.facilities;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.ClosingCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One handoff: its record, and the way out.
 *
 * @param officers the number of officers as it was typed
 */
public record HandoffPage(
        Arrival arrival, Handoff.Papers papers, @Nullable String officers, List<Program> followUp) {
    public HandoffPage {
        followUp = List.copyOf(followUp);
    }

    public List<ClosingCode> ends() {
        return DischargePerson.ENDS.stream().sorted().toList();
    }

    /** The same page with what was typed. */
    HandoffPage typed(Handoff.Papers again, @Nullable String number) {
        return new HandoffPage(arrival, again, number, followUp);
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Handoffs handoffs;
        private final Arrivals arrivals;
        private final Directory directory;
        private final Audit audit;
        private final Clock clock;

        Reader(Handoffs handoffs, Arrivals arrivals, Directory directory, Audit audit, Clock clock) {
            this.handoffs = handoffs;
            this.arrivals = arrivals;
            this.directory = directory;
            this.audit = audit;
            this.clock = clock;
        }

        @Transactional
        public HandoffPage read(UUID id) {
            Handoff handoff = handoffs.find(id).orElseThrow(NoSuchElementException::new);
            audit.viewed("handoff", List.of(handoff.episodeId()));
            return new HandoffPage(
                    arrivals.of(handoff),
                    handoff.papers(),
                    handoff.papers().officers() == null
                            ? null
                            : handoff.papers().officers().toString(),
                    directory.programs(ProgramKind.FOLLOW_UP).stream()
                            .filter(program -> program.openAt(
                                    clock.instant(), directory.here().zone()))
                            .toList());
        }
    }
}
