package org.corespond.field;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.Account;
import org.corespond.access.Accounts;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.training.CitOfficers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom my agency can put on duty with a unit. */
@Component
class CrewMembers {
    /** The roles that have "My assignment". */
    static final Set<Role> RIDING = Set.of(
            Role.OFFICER,
            Role.CO_RESPONDER,
            Role.MOBILE_CRISIS,
            Role.COMMUNITY_RESPONDER,
            Role.EMS_LIAISON,
            Role.CLINICIAN,
            Role.PEER);

    /** Longer than the longest turn. */
    private static final int ENDLESS_DAYS = 7;

    private final Accounts accounts;
    private final CitOfficers officers;

    CrewMembers(Accounts accounts, CitOfficers officers) {
        this.accounts = accounts;
        this.officers = officers;
    }

    /** What training knows of CIT about a member. */
    Optional<CitOfficers.Officer> cit(@Nullable UUID account) {
        return account == null ? Optional.empty() : officers.find(account).filter(CitOfficers.Officer::known);
    }

    /** The last day of the certificate where training knows the member, else what was typed; none for who opted out. */
    @Nullable
    LocalDate certified(@Nullable UUID account, @Nullable LocalDate typed, LocalDate day) {
        Optional<CitOfficers.Officer> officer = cit(account);
        if (officer.isEmpty()) {
            return typed;
        }
        if (officer.get().trained() == null || officer.get().optedOut()) {
            return null;
        }
        LocalDate until = officer.get().until();
        // A certificate without an end is good for the turn, and is asked for again with the next one.
        return until == null ? day.plusDays(ENDLESS_DAYS) : until;
    }

    List<Account> list() {
        UUID agency = CurrentActor.get().agency();
        return RIDING.stream()
                .flatMap(role -> accounts.list(agency, role).stream())
                .distinct()
                .sorted(Comparator.comparing(Account::name).thenComparing(Account::id))
                .toList();
    }

    Optional<Account> find(UUID id) {
        return list().stream().filter(account -> account.id().equals(id)).findFirst();
    }
}
