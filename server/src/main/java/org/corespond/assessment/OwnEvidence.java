package org.corespond.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.web.Days;
import org.springframework.stereotype.Component;

/** What the platform knows from its own assessments and action plans. */
final class OwnEvidence {
    private OwnEvidence() {}

    /** When the last assessment was signed. */
    @Component
    record Repeated(Runs runs) implements EvidenceSource {
        private static final int YEAR = 12;

        @Override
        public Set<String> items() {
            return Set.of("improvement.repeat");
        }

        @Override
        public String behind() {
            return "/assessments";
        }

        @Override
        public Evidence tell(Instant now) {
            Optional<LocalDate> last = runs.list().stream()
                    .filter(it -> it.code().equals(Instruments.SELF_ASSESSMENT) && it.frozen())
                    .flatMap(it -> it.signatures().stream().map(Run.Signed::on))
                    .max(LocalDate::compareTo);
            if (last.isEmpty()) {
                return Evidence.unknown("repeated", now);
            }
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            boolean fresh = last.get().plusMonths(YEAR).isAfter(today);
            Evidence.State state = fresh ? Evidence.State.SHOWN : Evidence.State.NOT_SHOWN;
            return new Evidence("repeated", state, List.of(Days.said(last.get())), 1L, now);
        }
    }

    /** What was planned, and what of it is done or not yet due. */
    @Component
    record Planned(Actions actions) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("6.4", "improvement.actions");
        }

        @Override
        public String behind() {
            return "/assessments";
        }

        @Override
        public Evidence tell(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            List<Action> all = actions.list();
            long kept = all.stream().filter(it -> !it.late(today)).count();
            return Evidence.of("actions", kept, all.size(), now);
        }
    }
}
