package org.corespond.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers with their certificate of CIT and whether they are designated: asked by those who run rosters. */
@Component
@Transactional(readOnly = true)
public class CitOfficers {
    /**
     * An officer.
     *
     * @param choice how a form names the officer
     * @param account absent for colleagues without one
     * @param standing absent when never designated and never opted out
     * @param trained the day of the latest certificate of CIT; absent without one
     * @param until its last day; absent when it has none
     * @param current whether a certificate is in date today
     */
    public record Officer(
            String choice,
            @Nullable UUID account,
            String name,
            @Nullable CitStanding standing,
            @Nullable LocalDate trained,
            @Nullable LocalDate until,
            boolean current) {
        public boolean designated() {
            return standing != null && standing.kind() == CitStanding.Kind.DESIGNATED;
        }

        public boolean optedOut() {
            return standing != null && standing.kind() == CitStanding.Kind.OPTED_OUT;
        }

        /** Whether training knows anything of CIT about the officer, so that nobody types it. */
        public boolean known() {
            return trained != null || standing != null;
        }
    }

    private final Enlist enlist;
    private final Learners learners;
    private final Credentials credentials;
    private final CitStandings standings;
    private final Today today;

    CitOfficers(Enlist enlist, Learners learners, Credentials credentials, CitStandings standings, Today today) {
        this.enlist = enlist;
        this.learners = learners;
        this.credentials = credentials;
        this.standings = standings;
        this.today = today;
    }

    /** All officers who work here, by name; those who are designated first, then those who are trained. */
    public List<Officer> list() {
        Map<UUID, List<Credential>> own = credentials.list().stream()
                .collect(Collectors.groupingBy(it -> it.learner().id()));
        Map<UUID, List<CitStanding>> all = standings.list();
        return enlist.officers().stream()
                .map(it -> officer(
                        it,
                        own.getOrDefault(it.id(), List.of()),
                        DesignationPolicy.standing(all.getOrDefault(it.id(), List.of()), today.day())
                                .orElse(null)))
                .sorted(Comparator.comparing((Officer it) -> !it.designated())
                        .thenComparing(it -> !it.current())
                        .thenComparing(Officer::name))
                .toList();
    }

    /** Empty for somebody of whom training knows nothing. */
    public Optional<Officer> find(UUID account) {
        return learners.findAccount(account)
                .flatMap(known -> list().stream()
                        .filter(it -> account.equals(it.account()))
                        .findFirst());
    }

    private Officer officer(Learner learner, List<Credential> own, @Nullable CitStanding standing) {
        Optional<Credential> last = own.stream()
                .filter(it -> it.kind() == CredentialKind.CIT && it.withdrawn().isEmpty())
                .max(Comparator.comparing(Credential::issuedOn));
        return new Officer(
                (learner.accountId() == null ? "l-" + learner.id() : "a-" + learner.accountId()),
                learner.accountId(),
                learner.name(),
                standing,
                last.map(Credential::issuedOn).orElse(null),
                last.map(Credential::expiresOn).orElse(null),
                CredentialPolicy.holds(own, CredentialKind.CIT, today.day()));
    }
}
