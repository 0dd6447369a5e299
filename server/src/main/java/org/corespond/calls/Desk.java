package org.corespond.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A call as it lies before the call-taker: what was said, under which screening, and what will be done. */
record Desk(Call call, Screening screening, Sheet sheet, TriageContext context, Chosen chosen) {

    /** Puts a call on the desk. */
    @Component
    static class Reader {
        private final Calls calls;
        private final Triages triages;
        private final Screenings screenings;
        private final ProgramsNow programs;

        Reader(Calls calls, Triages triages, Screenings screenings, ProgramsNow programs) {
            this.calls = calls;
            this.triages = triages;
            this.screenings = screenings;
            this.programs = programs;
        }

        @Transactional(propagation = Propagation.MANDATORY)
        Desk read(Call call) {
            Sheet sheet = Sheet.of(calls.entries(call.id()));
            return desk(
                    call,
                    screenings.get(call.protocolId(), call.protocolVersion()),
                    sheet,
                    programs.context(sheet),
                    triages.findOverride(call.id()).orElse(null));
        }

        /** With what was answered since; all else was read a moment ago, under the lock of the call. */
        static Desk then(Desk before, List<Sheet.Entry> answered) {
            Sheet sheet = before.sheet().then(answered);
            TriageContext context = before.context().with(sheet.age(), sheet.determinant());
            return desk(
                    before.call(),
                    before.screening(),
                    sheet,
                    context,
                    before.chosen().override());
        }

        private static Desk desk(
                Call call,
                Screening screening,
                Sheet sheet,
                TriageContext context,
                Chosen.@Nullable Otherwise override) {
            Chosen chosen = Chosen.of(new TriageProtocol(screening), sheet.answers(), context, override);
            return new Desk(call, screening, sheet, context, chosen);
        }
    }
}
