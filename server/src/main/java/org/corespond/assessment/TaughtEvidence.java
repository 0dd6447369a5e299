package org.corespond.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.corespond.training.ClassesHeld;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What classes and visits of the last 365 days show. */
@Configuration(proxyBeanMethods = false)
class TaughtEvidence {
    private static final long YEAR = 365;

    private static LocalDate since(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(YEAR);
    }

    /** Of the classes that were closed some. */
    private record Taught(Set<String> items, ClassesHeld held, Sought sought) implements EvidenceSource {
        /**
         * Which of them, and what they show.
         *
         * @param wholly whether they alone answer the items
         */
        private record Sought(String code, String page, ToLongFunction<ClassesHeld.Taught> counted, boolean wholly) {}

        @Override
        public String behind() {
            return sought.page();
        }

        @Override
        public Evidence tell(Instant now) {
            ClassesHeld.Taught taught = held.taught(since(now));
            long some = sought.counted().applyAsLong(taught);
            Evidence told = Evidence.of(sought.code(), some, taught.closed(), now);
            return sought.wholly() ? told : told.inPart();
        }
    }

    /** Classes in which lived experience taught (systems.md C05). */
    @Bean
    static EvidenceSource presentedShown(ClassesHeld held) {
        return new Taught(
                Set.of("3.2", "training.teachers"),
                held,
                new Taught.Sought("taught", "/training/presenters", ClassesHeld.Taught::lived, true));
    }

    /** Classes whose learners were tested; what changed on the street, the outcomes tell. */
    @Bean
    static EvidenceSource testedShown(ClassesHeld held) {
        return new Taught(
                Set.of("3.4", "training.evaluation"),
                held,
                new Taught.Sought("tested", "/training/classes", ClassesHeld.Taught::tested, false));
    }

    /** Classes with scenarios; whether the law, resources and well-being are taught, people have to say. */
    @Bean
    static EvidenceSource practisedShown(ClassesHeld held) {
        return new Taught(
                Set.of("3.3"),
                held,
                new Taught.Sought("practised", "/training/classes", ClassesHeld.Taught::practised, false));
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
