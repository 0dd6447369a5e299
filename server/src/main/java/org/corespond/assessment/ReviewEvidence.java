package org.corespond.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.corespond.agreements.Agreements;
import org.corespond.agreements.Standing;
import org.corespond.assessment.Evidence.State;
import org.corespond.workgroup.KeepPolicies;
import org.corespond.workgroup.WorkgroupBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What shows that the work is led and looked at again: meetings, goals, reviews, policies and renewals. */
@Configuration(proxyBeanMethods = false)
class ReviewEvidence {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Of the meetings of a year some; what was spoken there, the minutes tell. */
    private record Met(
            Set<String> items, String code, WorkgroupBook book, ToLongFunction<WorkgroupBook.Attended> counted)
            implements EvidenceSource {
        @Override
        public String behind() {
            return "/workgroup/meetings";
        }

        @Override
        public Evidence tell(Instant now) {
            WorkgroupBook.Attended year = book.attended(now.minus(YEAR));
            return Evidence.of(code, counted.applyAsLong(year), year.held(), now)
                    .inPart();
        }
    }

    /** Meetings of a year that could vote (collaboration.md 10.1). */
    @Bean
    static EvidenceSource quorumShown(WorkgroupBook book) {
        return new Met(Set.of("1.3", "6.1", "leadership.workgroup"), "quorum", book, WorkgroupBook.Attended::quorum);
    }

    /** Meetings of a year with lived experience at the table (systems.md A11). */
    @Bean
    static EvidenceSource presentShown(WorkgroupBook book) {
        return new Met(Set.of("1.6", "leadership.voices"), "present", book, WorkgroupBook.Attended::lived);
    }

    /** Goals, each of which has a baseline and a target (systems.md A05). */
    @Component
    record Pursued(WorkgroupBook book) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("5.2", "5.5", "6.1");
        }

        @Override
        public String behind() {
            return "/workgroup/goals";
        }

        @Override
        public Evidence tell(Instant now) {
            WorkgroupBook.Pursued goals = book.goals();
            return goals.goals() == 0
                    ? Evidence.unknown("goals", now)
                    : new Evidence(
                            "goals",
                            State.PARTLY,
                            List.of(String.valueOf(goals.goals()), String.valueOf(goals.wholeYear())),
                            goals.goals(),
                            now);
        }
    }

    /** Cases and sentinel events, and whether what was found was measured again (systems.md J03). */
    @Component
    record Reviewed(WorkgroupBook book) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("6.2", "improvement.cases");
        }

        @Override
        public String behind() {
            return "/workgroup/reviews";
        }

        @Override
        public Evidence tell(Instant now) {
            WorkgroupBook.Learned learned = book.learned(now.minus(YEAR));
            if (learned.all() == 0) {
                return Evidence.unknown("reviews", now);
            }
            State some = learned.waiting() > 0 ? State.PARTLY : State.SHOWN;
            return new Evidence(
                    "reviews",
                    learned.lately() == 0 ? State.NOT_SHOWN : some,
                    List.of(
                            String.valueOf(learned.lately()),
                            String.valueOf(learned.measured()),
                            String.valueOf(learned.measured() + learned.waiting())),
                    learned.all(),
                    now);
        }
    }

    /** Policies that are published, and by whom they were read; which policy is about encounters, people have to say. */
    @Component
    record Written(KeepPolicies policies) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("2.2", "policies.encounter");
        }

        @Override
        public String behind() {
            return "/policies";
        }

        @Override
        public Evidence tell(Instant now) {
            KeepPolicies.Acknowledged read = policies.acknowledged();
            return read.policies() == 0
                    ? Evidence.unknown("policies", now)
                    : new Evidence(
                            "policies",
                            State.PARTLY,
                            List.of(
                                    String.valueOf(read.policies()),
                                    String.valueOf(read.read()),
                                    String.valueOf(read.asked())),
                            read.asked(),
                            now);
        }
    }

    /** Policies that are less than a year old. */
    @Component
    record Fresh(KeepPolicies policies) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("6.4", "improvement.renewal");
        }

        @Override
        public String behind() {
            return "/policies";
        }

        @Override
        public Evidence tell(Instant now) {
            KeepPolicies.Acknowledged read = policies.acknowledged();
            return Evidence.of("policies.fresh", read.fresh(), read.policies(), now)
                    .inPart();
        }
    }

    /** Agreements whose review is not waiting (systems.md A08). */
    @Component
    record Renewed(Agreements agreements) implements EvidenceSource {
        @Override
        public Set<String> items() {
            return Set.of("6.4", "improvement.renewal");
        }

        @Override
        public String behind() {
            return "/agreements";
        }

        @Override
        public Evidence tell(Instant now) {
            List<Standing> live = agreements.standing(now).stream()
                    .filter(it -> !AgreementEvidence.HOSTING.contains(it.kind()))
                    .filter(it -> switch (it.stage()) {
                        case ACTIVE, DUE, OVERDUE -> true;
                        case DRAFT, REVIEW, SIGNED, AMENDED, ENDED -> false;
                    })
                    .toList();
            long waiting = live.stream().filter(Standing::isDue).count();
            return Evidence.of("renewed", live.size() - waiting, live.size(), now)
                    .inPart();
        }
    }
}
