package org.corespond.calls;

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
            Screening screening = screenings.get(call.protocolId(), call.protocolVersion());
            Sheet sheet = Sheet.of(calls.entries(call.id()));
            TriageContext context = programs.context(sheet);
            Chosen chosen = Chosen.of(
                    new TriageProtocol(screening),
                    sheet.answers(),
                    context,
                    triages.findOverride(call.id()).orElse(null));
            return new Desk(call, screening, sheet, context, chosen);
        }
    }
}
