package org.corespond.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.corespond.training.ClassesHeld;
import org.springframework.stereotype.Component;

/** What classes and visits of the last 365 days show. */
final class TaughtEvidence {
    private static final long YEAR = 365;

    private TaughtEvidence() {}

    private static LocalDate since(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(YEAR);
    }

    /** Classes in which lived experience taught (systems.md C05). */
    @Component
    record Presented(ClassesHeld held) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("3.2", "training.teachers");
        }

        @Override
        public String behind() {
            return "/training/presenters";
        }

        @Override
        public Evidence tell(Instant now) {
            ClassesHeld.Taught taught = held.taught(since(now));
            return Evidence.of("taught", taught.lived(), taught.closed(), now);
        }
    }

    /** Classes whose learners were tested; what changed on the street, the outcomes tell. */
    @Component
    record Tested(ClassesHeld held) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("3.4", "training.evaluation");
        }

        @Override
        public String behind() {
            return "/training/classes";
        }

        @Override
        public Evidence tell(Instant now) {
            ClassesHeld.Taught taught = held.taught(since(now));
            return Evidence.of("tested", taught.tested(), taught.closed(), now).inPart();
        }
    }

    /** Classes with scenarios; whether the law, resources and well-being are taught, people have to say. */
    @Component
    record Practised(ClassesHeld held) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("3.3");
        }

        @Override
        public String behind() {
            return "/training/classes";
        }

        @Override
        public Evidence tell(Instant now) {
            ClassesHeld.Taught taught = held.taught(since(now));
            return Evidence.of("practised", taught.practised(), taught.closed(), now)
                    .inPart();
        }
    }

    /** Visits from one system to another that both signed (systems.md C02). */
    @Component
    record Crossed(ClassesHeld held) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("3.1", "training.together");
        }

        @Override
        public String behind() {
            return "/training/visits";
        }

        @Override
        public Evidence tell(Instant now) {
            ClassesHeld.Crossed crossed = held.crossed(since(now));
            return Evidence.of("crossed", crossed.signed(), crossed.visits(), now)
                    .inPart();
        }
    }
}
