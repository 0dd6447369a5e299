package org.corespond.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.corespond.training.Coverage;
import org.corespond.training.Coverage.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the certificates of training show. */
@Configuration(proxyBeanMethods = false)
class TrainingEvidence {
    private static final int NEVER = 101;

    /** A share of the staff; from so many percent on it counts as shown. */
    private record Trained(Set<String> items, String code, Coverage coverage, Measure measure, int enough)
            implements EvidenceSource {
        @Override
        public String behind() {
            return "/training/coverage";
        }

        @Override
        public Evidence tell(Instant now) {
            Coverage.Share share = coverage.share(measure);
            if (share.of() == 0) {
                return Evidence.unknown(code, now);
            }
            Evidence.State partly = share.with() == 0 ? Evidence.State.NOT_SHOWN : Evidence.State.PARTLY;
            return new Evidence(
                    code,
                    100 * share.with() >= enough * share.of() ? Evidence.State.SHOWN : partly,
                    List.of(String.valueOf(share.with()), String.valueOf(share.of())),
                    share.of(),
                    now);
        }
    }

    /** A share of all officers says nothing of a shift or an area, so it shows the coverage in part only. */
    @Bean
    static EvidenceSource patrolTrainedShown(Coverage coverage) {
        return new Trained(
                Set.of("3.5", "training.specialised"), "training.patrol", coverage, Measure.PATROL_CIT, NEVER);
    }

    /** Trained is not designated (collaboration.md 10.3): whoever opted out is not sent as a CIT officer. */
    @Bean
    static EvidenceSource officersDesignatedShown(Coverage coverage) {
        return new Trained(
                Set.of("3.5", "training.specialised"),
                "training.designated",
                coverage,
                Measure.PATROL_DESIGNATED,
                NEVER);
    }

    /** The item asks for everybody, so what is known of some groups shows it in part (outcomes.md 2.1 Q3). */
    @Bean
    static EvidenceSource staffTrainedShown(Coverage coverage) {
        return new Trained(Set.of("3.1"), "training.patrol", coverage, Measure.PATROL_CIT, NEVER);
    }

    @Bean
    static EvidenceSource dispatchersTrainedShown(Coverage coverage) {
        return new Trained(Set.of("3.1"), "training.dispatch", coverage, Measure.DISPATCH_TRAINED, NEVER);
    }

    @Bean
    static EvidenceSource dispatchTrainedShown(Coverage coverage) {
        return new Trained(
                Set.of("training.dispatchers"), "training.dispatch", coverage, Measure.DISPATCH_TRAINED, 100);
    }

    @Bean
    static EvidenceSource refreshedShown(Coverage coverage) {
        return new Trained(Set.of("training.refresher"), "training.refreshed", coverage, Measure.REFRESHED, 100);
    }
}
