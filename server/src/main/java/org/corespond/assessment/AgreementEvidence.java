package org.corespond.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.corespond.agreements.Agreement;
import org.corespond.agreements.Agreements;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the agreements between the agencies show. */
@Configuration(proxyBeanMethods = false)
class AgreementEvidence {
    /** Papers with the operator of the platform are no partnership. */
    static final Set<String> HOSTING = Set.of("BAA", "QSOA");

    private record Told(
            Set<String> items, String code, Agreements agreements, Directory directory, Predicate<Agreement> counted)
            implements EvidenceSource {
        @Override
        public String behind() {
            return "/agreements";
        }

        @Override
        public Evidence tell(Instant now) {
            Map<UUID, Agreement> clauses = new TreeMap<>();
            for (Agency agency : directory.agencies()) {
                agreements.naming(agency.id(), now).stream()
                        .filter(it -> !HOSTING.contains(it.kind()) && counted.test(it))
                        .forEach(it -> clauses.put(it.id(), it));
            }
            List<String> all =
                    clauses.values().stream().map(Agreement::title).distinct().toList();
            long current = clauses.values().stream()
                    .filter(it -> inForce(it, now))
                    .map(Agreement::title)
                    .distinct()
                    .count();
            return Evidence.of(code, current, all.size(), now);
        }

        private static boolean inForce(Agreement one, Instant now) {
            Instant until = one.until();
            return one.signedAt() != null && !now.isBefore(one.from()) && (until == null || now.isBefore(until));
        }
    }

    @Bean
    static EvidenceSource agreementsCurrentShown(Agreements agreements, Directory directory) {
        return new Told(Set.of("1.4", "leadership.agreement"), "agreements", agreements, directory, any -> true);
    }

    @Bean
    static EvidenceSource agreementsOnDataShown(Agreements agreements, Directory directory) {
        return new Told(
                Set.of("2.7", "5.3", "policies.sharing", "data.agreement"),
                "agreements.data",
                agreements,
                directory,
                one -> !one.classes().isEmpty() || !one.purposes().isEmpty());
    }
}
