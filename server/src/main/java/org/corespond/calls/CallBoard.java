package org.corespond.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calls of my agency: those that go on, and those that ended in the last twelve hours. */
public record CallBoard(UUID next, List<Row> open, List<Row> ended) {
    public CallBoard {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /**
     * One call as a strip.
     *
     * @param level 0 while nothing was answered
     * @param state where it stands: typing, offered, taken, nobody, ended
     */
    public record Row(
            UUID id,
            String shortId,
            CallLine line,
            Instant receivedAt,
            String area,
            int level,
            @Nullable ProgramKind route,
            String state,
            String with) {}

    /** Reads the list and writes the view, in one transaction. */
    @Component
    static class Reader {
        private static final Duration LOOK_BACK = Duration.ofHours(12);
        private final Stores stores;
        private final CallStates states;
        private final Audit audit;
        private final Ids ids;
        private final Clock clock;

        Reader(Stores stores, CallStates states, Audit audit, Ids ids, Clock clock) {
            this.stores = stores;
            this.states = states;
            this.audit = audit;
            this.ids = ids;
            this.clock = clock;
        }

        @Transactional
        public CallBoard read() {
            List<Call> open = stores.calls().listOpen();
            List<Call> ended = stores.calls().listEndedSince(clock.instant().minus(LOOK_BACK));
            List<UUID> seen = java.util.stream.Stream.concat(open.stream(), ended.stream())
                    .map(Call::id)
                    .toList();
            audit.viewed("calls", seen);
            Map<UUID, Standing.Decision> decided = stores.triages().decisions(seen);
            Map<UUID, CallStates.State> where = states.of(seen);
            return new CallBoard(
                    ids.next(),
                    open.stream().map(call -> row(call, decided, where)).toList(),
                    ended.stream().map(call -> row(call, decided, where)).toList());
        }

        private static Row row(Call call, Map<UUID, Standing.Decision> decided, Map<UUID, CallStates.State> where) {
            Standing.Decision last = decided.get(call.id());
            CallStates.State state = where.getOrDefault(call.id(), CallStates.State.TYPING);
            return new Row(
                    call.id(),
                    call.shortId(),
                    call.line(),
                    call.receivedAt(),
                    state.area(),
                    last == null ? 0 : last.level(),
                    last == null ? null : last.route(),
                    state.word(),
                    state.with());
        }
    }
}
