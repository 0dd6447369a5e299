package org.corespond.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.access.Account;
import org.corespond.access.Accounts;
import org.corespond.access.Membership;
import org.corespond.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the staff are trained: the question API of training. */
@Component
@Transactional(readOnly = true)
public class Coverage {

    /** What is counted, each with its meaning in the messages under {@code word.Measure}. */
    public enum Measure {
        /** Officers with a current CIT certificate, over officers (outcomes.md 2.1 Q3). */
        PATROL_CIT,
        /** Of the officers those who hold one and are designated for CIT (collaboration.md 10.3). */
        PATROL_DESIGNATED,
        /** Call-takers and dispatchers with a current certificate of at least 8 hours, over both (oracle 29). */
        DISPATCH_TRAINED,
        /** Those with a current CIT certificate whose last course or refresher is at most 24 months old (oracle 30). */
        REFRESHED
    }

    /**
     * A share with what it was counted from.
     *
     * @param with how many are
     * @param of of how many; 0 when there is nobody to count
     */
    public record Share(Measure measure, long with, long of, LocalDate day) {

        /** In percent; 0 when there is nobody to count. */
        public long percent() {
            return of == 0 ? 0 : Math.round(100.0 * with / of);
        }
    }

    private final Accounts accounts;
    private final Learners learners;
    private final Credentials credentials;
    private final CitOfficers officers;
    private final Today today;

    Coverage(Accounts accounts, Learners learners, Credentials credentials, CitOfficers officers, Today today) {
        this.officers = officers;
        this.accounts = accounts;
        this.learners = learners;
        this.credentials = credentials;
        this.today = today;
    }

    /** The share as of today, of the whole community. */
    public Share share(Measure measure) {
        LocalDate day = today.day();
        return switch (measure) {
            case PATROL_CIT ->
                holding(measure, staff(Set.of(Role.OFFICER), ResponsePart.PATROL), CredentialKind.CIT, day);
            case PATROL_DESIGNATED -> designated(day);
            case DISPATCH_TRAINED ->
                holding(
                        measure,
                        staff(Set.of(Role.CALL_TAKER, Role.DISPATCHER), ResponsePart.DISPATCH),
                        CredentialKind.DISPATCHER,
                        day);
            case REFRESHED -> refreshed(day);
        };
    }

    private Share designated(LocalDate day) {
        List<CitOfficers.Officer> all = officers.list();
        return new Share(
                Measure.PATROL_DESIGNATED,
                all.stream().filter(it -> it.current() && it.designated()).count(),
                all.size(),
                day);
    }

    private static Share holding(
            Measure measure, Collection<List<Credential>> staff, CredentialKind kind, LocalDate day) {
        long with = staff.stream()
                .filter(own -> CredentialPolicy.holds(own, kind, day))
                .count();
        return new Share(measure, with, staff.size(), day);
    }

    private Share refreshed(LocalDate day) {
        List<LocalDate> until = own().values().stream()
                .flatMap(of -> CredentialPolicy.refreshedUntil(of, day).stream())
                .toList();
        return new Share(
                Measure.REFRESHED,
                until.stream().filter(last -> !last.isBefore(day)).count(),
                until.size(),
                day);
    }

    /** The certificates of everybody who works in the sector here, with an account or without. */
    private Collection<List<Credential>> staff(Set<Role> roles, ResponsePart sector) {
        Map<UUID, List<Credential>> own = own();
        List<Learner> known = learners.list();
        Set<UUID> working = accounts.list().stream()
                .filter(account -> account.standing() != Account.Standing.DISABLED)
                .map(Account::id)
                .collect(Collectors.toSet());
        Stream<List<Credential>> withAccount = accounts.memberships().stream()
                .filter(membership -> roles.contains(membership.role()))
                .map(Membership::accountId)
                .filter(working::contains)
                .distinct()
                .map(account -> known.stream()
                        .filter(learner -> Objects.equals(learner.accountId(), account))
                        .findFirst()
                        .map(learner -> own.getOrDefault(learner.id(), List.of()))
                        .orElse(List.of()));
        Stream<List<Credential>> without = known.stream()
                .filter(learner ->
                        learner.accountId() == null && learner.agencyId() != null && learner.sector() == sector)
                .map(learner -> own.getOrDefault(learner.id(), List.of()));
        return new ArrayList<>(Stream.concat(withAccount, without).toList());
    }

    private Map<UUID, List<Credential>> own() {
        return credentials.list().stream()
                .collect(Collectors.groupingBy(it -> it.learner().id()));
    }
}
