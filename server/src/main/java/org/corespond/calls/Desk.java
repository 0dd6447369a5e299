package org.corespond.calls;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.corespond.kernel.RoundTrip;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A call as it lies before the call-taker: where it stands, what was said, and what will be done. */
record Desk(Standing standing, Screening screening, Sheet sheet, TriageContext context, Chosen chosen) {

    Call call() {
        return standing.call();
    }

    /** Puts a call on the desk, in one trip to the database but for the keys of what is sealed. */
    @Component
    static class Reader {
        private final JdbcOperations jdbc;
        private final Standing.Store standings;
        private final Calls calls;
        private final Screenings screenings;
        private final ProgramsNow programs;

        Reader(
                JdbcOperations jdbc,
                Standing.Store standings,
                Calls calls,
                Screenings screenings,
                ProgramsNow programs) {
            this.jdbc = jdbc;
            this.standings = standings;
            this.calls = calls;
            this.screenings = screenings;
            this.programs = programs;
        }

        @Transactional(propagation = Propagation.MANDATORY)
        Desk read(UUID id) {
            return read(id, new RoundTrip(jdbc));
        }

        /** For a change, which waits until another one of the same call is done, and then reads what that one left. */
        @Transactional(propagation = Propagation.MANDATORY)
        Desk hold(UUID id) {
            RoundTrip trip = new RoundTrip(jdbc);
            calls.lock(id, trip);
            return read(id, trip);
        }

        private Desk read(UUID id, RoundTrip trip) {
            Supplier<Standing> asked = standings.ask(id, trip);
            Supplier<Sheet> told = calls.sheet(id, trip);
            Function<Sheet, TriageContext> context = programs.ask(trip);
            trip.make();
            Standing standing = asked.get();
            Sheet sheet = told.get();
            Call call = standing.call();
            return desk(
                    standing, screenings.get(call.protocolId(), call.protocolVersion()), sheet, context.apply(sheet));
        }

        /** With what was answered since; all else was read a moment ago, under the lock of the call. */
        static Desk then(Desk before, List<Sheet.Entry> answered) {
            Sheet sheet = before.sheet().then(answered);
            TriageContext context = before.context().with(sheet.age(), sheet.determinant());
            return desk(before.standing(), before.screening(), sheet, context);
        }

        private static Desk desk(Standing standing, Screening screening, Sheet sheet, TriageContext context) {
            Chosen chosen = Chosen.of(new TriageProtocol(screening), sheet.answers(), context, standing.override());
            return new Desk(standing, screening, sheet, context, chosen);
        }
    }
}
