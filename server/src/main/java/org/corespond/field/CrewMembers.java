package org.corespond.field;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.Account;
import org.corespond.access.Accounts;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
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

    private final Accounts accounts;

    CrewMembers(Accounts accounts) {
        this.accounts = accounts;
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
