package org.corespond.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.corespond.assessment.Evidence.State;
import org.corespond.calls.ProtocolInUse;
import org.corespond.outcomes.OutcomeReports;
import org.corespond.outcomes.Source;
import org.corespond.outcomes.measure.Figure;
import org.corespond.web.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the process measures of the live work and the protocol of the calls show. */
@Configuration(proxyBeanMethods = false)
class ProcessEvidence {
    private static final long YEAR = 365;

    /** A share of the live work in the last 365 days. */
    private record Kept(Set<String> items, OutcomeReports reports, Sought sought) implements EvidenceSource {
        /**
         * Which share, and what it shows.
         *
         * @param enough from this share on it counts as shown
         * @param wholly whether the share alone answers the items
         */
        private record Sought(String code, String measure, BigDecimal enough, boolean wholly) {}

        @Override
        public String behind() {
            return "/outcomes";
        }

        @Override
        public Evidence tell(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Figure figure = reports.one(Source.LIVE, sought.measure(), today.minusDays(YEAR), today.plusDays(1))
                    .orElse(null);
            BigDecimal share = figure == null ? null : figure.value();
            Long some = figure == null ? null : figure.numerator();
            Long all = figure == null ? null : figure.denominator();
            if (share == null || some == null || all == null) {
                return Evidence.unknown(sought.code(), now);
            }
            State partly = some == 0 ? State.NOT_SHOWN : State.PARTLY;
            Evidence told = new Evidence(
                    sought.code(),
                    share.compareTo(sought.enough()) >= 0 ? State.SHOWN : partly,
                    List.of(
                            some.toString(),
                            all.toString(),
                            share.movePointRight(2)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .toPlainString()),
                    all,
                    now);
            return sought.wholly() ? told : told.inPart();
        }
    }

    /** self-assessment.md Q5: the crisis record in at least nine of ten; outcomes.md P14. */
    @Bean
    static EvidenceSource recordsShown(OutcomeReports reports) {
        return new Kept(
                Set.of("2.8", "data.template"),
                reports,
                new Kept.Sought("template", "P14.within24", new BigDecimal("0.9"), true));
    }

    /** facilities.md 7.3: at most ten minutes; how many of ten shall be is agreed with each facility, nine is [D]. */
    @Bean
    static EvidenceSource dropOffsShown(OutcomeReports reports) {
        return new Kept(
                Set.of("2.6", "4.3", "policies.handover", "services.facility"),
                reports,
                new Kept.Sought("dropoff", "P05.within10", new BigDecimal("0.9"), false));
    }

    /**
     * That each crisis record says from one list how it ended, in custody or not (outcomes.md 2.1 Q2); by which criteria
     * is written nowhere here. A low share is no better evidence than a high one.
     */
    @Component
    record Ended(OutcomeReports reports) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("2.5", "policies.disposition");
        }

        @Override
        public String behind() {
            return "/outcomes";
        }

        @Override
        public Evidence tell(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Figure arrests = reports.one(Source.LIVE, "O3.0", today.minusDays(YEAR), today.plusDays(1))
                    .orElse(null);
            Long some = arrests == null ? null : arrests.numerator();
            Long all = arrests == null ? null : arrests.denominator();
            Long untold = arrests == null ? null : arrests.unknown();
            if (some == null || all == null || untold == null || all == 0) {
                return Evidence.unknown("ends", now);
            }
            return new Evidence(
                    "ends",
                    untold.equals(all) ? State.NOT_SHOWN : State.PARTLY,
                    List.of(String.valueOf(all - untold), all.toString(), some.toString()),
                    all,
                    now);
        }
    }

    /** The protocol that decides today, and whether its review is late; how calls are coded is a part of its own. */
    @Component
    record Triaged(ProtocolInUse protocol) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("2.3", "2.4", "policies.dispatch", "policies.models");
        }

        @Override
        public String behind() {
            return "/protocol";
        }

        @Override
        public Evidence tell(Instant now) {
            ProtocolInUse.Protocol used = protocol.today();
            boolean late = used.reviewOn().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
            return new Evidence(
                            late ? "protocol.late" : "protocol",
                            late ? State.PARTLY : State.SHOWN,
                            List.of(used.title(), used.key(), Days.said(used.validFrom()), Days.said(used.reviewOn())),
                            (long) used.questions(),
                            now)
                    .inPart();
        }
    }
}
