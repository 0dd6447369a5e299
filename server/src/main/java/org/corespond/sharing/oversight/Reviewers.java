package org.corespond.sharing.oversight;

import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Role;
import org.springframework.stereotype.Component;

/** Whose privacy officer reviews: the holder's own, or where it has none, that of the collaboration's office. */
@Component
class Reviewers {
    private final Accounts accounts;
    private final Directory directory;

    Reviewers(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    UUID of(UUID custodian) {
        if (has(custodian)) {
            return custodian;
        }
        Optional<UUID> office = directory.agencies().stream()
                .filter(agency -> agency.kind() == Agency.Kind.COORDINATION)
                .map(Agency::id)
                .filter(this::has)
                .findFirst();
        return office.orElse(custodian);
    }

    private boolean has(UUID agency) {
        return !accounts.list(agency, Role.PRIVACY_OFFICER).isEmpty();
    }
}
