package org.corespond.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.training.CredentialPolicy.Standing;
import org.corespond.training.CredentialsPage.Due;
import org.corespond.training.CredentialsPage.What;

/** Who has to renew a certificate or come to a refresher, and until when. */
final class DuePolicy {
    private DuePolicy() {}

    static List<Due> due(List<Credential> all, LocalDate day) {
        Map<UUID, List<Credential>> own =
                all.stream().collect(Collectors.groupingBy(it -> it.learner().id()));
        List<Due> due = new ArrayList<>();
        own.values().forEach(of -> {
            due.addAll(expiring(of, day));
            refresher(of, day).ifPresent(due::add);
        });
        due.sort(Comparator.comparing(Due::day).thenComparing(it -> it.learner().name()));
        return due;
    }

    /** The last certificate of each kind counts; one that was renewed is not due. */
    private static List<Due> expiring(List<Credential> own, LocalDate day) {
        List<Due> due = new ArrayList<>();
        Set<CredentialKind> kinds = own.stream()
                .map(Credential::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CredentialKind.class)));
        for (CredentialKind kind : kinds) {
            List<Credential> valid = own.stream()
                    .filter(it -> it.kind() == kind && it.withdrawn().isEmpty())
                    .toList();
            if (valid.stream().noneMatch(it -> CredentialPolicy.standing(it, day) == Standing.CURRENT)) {
                last(valid).ifPresent(it -> due.add(expiry(it, day)));
            }
        }
        return due;
    }

    private static Optional<Credential> last(List<Credential> dated) {
        return dated.stream().max(Comparator.comparing(DuePolicy::lastDay));
    }

    private static Due expiry(Credential last, LocalDate day) {
        LocalDate until = lastDay(last);
        return new Due(last.learner(), last.kind(), until.isBefore(day) ? What.EXPIRED : What.EXPIRES_SOON, until);
    }

    /** One without a last day is always current, and never comes here. */
    private static LocalDate lastDay(Credential credential) {
        return Objects.requireNonNull(credential.expiresOn());
    }

    /** A refresher older than 24 months makes the next one due (oracle 30). */
    private static Optional<Due> refresher(List<Credential> own, LocalDate day) {
        Learner learner = own.getFirst().learner();
        return CredentialPolicy.refreshedUntil(own, day)
                .filter(until -> CredentialPolicy.soon(until, day))
                .map(until -> new Due(
                        learner,
                        CredentialKind.IN_SERVICE,
                        until.isBefore(day) ? What.REFRESHER_DUE : What.REFRESHER_SOON,
                        until));
    }
}
