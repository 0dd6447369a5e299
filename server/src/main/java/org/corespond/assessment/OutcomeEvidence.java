package org.corespond.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corespond.outcomes.OutcomeReports;
import org.corespond.outcomes.Source;
import org.corespond.outcomes.measure.Figure;
import org.springframework.stereotype.Component;

/** What the outcomes show: the four figures of the live work, and how long a history is stored. */
final class OutcomeEvidence {
    /** Each of the four key outcomes with the figures that answer it (outcomes.md 2.4). */
    private static final List<List<String>> OUTCOMES = List.of(
            List.of("O1.0", "O1.5", "O1.1"),
            List.of("O2.1", "O2.force.repeat"),
            List.of("O3.0", "O3.1"),
            List.of("O4.1", "FORCE.reports"));

    private OutcomeEvidence() {}

    /** How many of the four outcomes have a number, in the source that tells most. */
    @Component
    record Four(OutcomeReports reports) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("5.5", "data.outcomes");
        }

        @Override
        public String behind() {
            return "/outcomes";
        }

        @Override
        public Evidence tell(Instant now) {
            List<Source> sources = reports.sources();
            long most = sources.stream().mapToLong(this::available).max().orElse(0);
            return sources.isEmpty()
                    ? Evidence.unknown("outcomes", now)
                    : Evidence.of("outcomes", most, OUTCOMES.size(), now);
        }

        private long available(Source source) {
            Optional<OutcomeReports.Report> report = reports.find(source.name(), null, null);
            return OUTCOMES.stream()
                    .filter(ids -> ids.stream()
                            .anyMatch(id -> report.flatMap(it -> it.find(id))
                                    .filter(figure -> figure.available() && figure.value() != null)
                                    .isPresent()))
                    .count();
        }
    }

    /** Whether a history of twelve months is stored (oracles.md 39). */
    @Component
    record Baseline(OutcomeReports reports) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("5.2", "data.baseline");
        }

        @Override
        public String behind() {
            return "/outcomes";
        }

        @Override
        public Evidence tell(Instant now) {
            List<Source> sources = reports.sources();
            int longest = 0;
            long facts = 0;
            for (Source source : sources) {
                var span = reports.span(source.name());
                int months = BaselinePolicy.months(span.from(), span.to(), span.gaps());
                longest = Math.max(longest, months);
                facts += span.facts();
            }
            if (sources.isEmpty() || facts == 0) {
                return Evidence.unknown("baseline", now);
            }
            Evidence.State state = BaselinePolicy.tooShort(longest) ? Evidence.State.PARTLY : Evidence.State.SHOWN;
            return new Evidence("baseline", state, List.of(String.valueOf(longest)), facts, now);
        }
    }

    /** Whether calls carry a mark of mental health that can be counted. */
    @Component
    record Flagged(OutcomeReports reports) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("5.1", "data.flag");
        }

        @Override
        public String behind() {
            return "/outcomes";
        }

        @Override
        public Evidence tell(Instant now) {
            Figure share = reports.find(Source.LIVE, null, null)
                    .flatMap(it -> it.find("P01"))
                    .orElse(null);
            Long marked = share == null ? null : share.numerator();
            Long calls = share == null ? null : share.denominator();
            if (marked == null || calls == null || calls == 0) {
                return Evidence.unknown("flag", now);
            }
            Evidence.State state = marked == 0 ? Evidence.State.NOT_SHOWN : Evidence.State.SHOWN;
            return new Evidence("flag", state, List.of(marked.toString(), calls.toString()), calls, now);
        }
    }
}
