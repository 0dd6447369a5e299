package org.corespond.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Accounts.Whereabouts;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the principal of a person who has proved enough, in the one membership that they act in. */
@Component
class LetIn {
    private final Accounts accounts;
    private final Tries tries;
    private final Directory directory;
    private final Audit audit;
    private final TransactionTemplate transaction;

    LetIn(Accounts accounts, Tries tries, Directory directory, Audit audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.tries = tries;
        this.directory = directory;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** None for an account that may not come in. */
    List<RoleChoice> choices(UUID accountId) {
        return accounts.findWhereabouts(accountId)
                .map(who -> CurrentActor.as(who.visitor(), () -> transaction.execute(status -> open(accountId))))
                .orElse(List.of());
    }

    boolean isActive(UUID accountId) {
        return accounts.findWhereabouts(accountId)
                .flatMap(who -> CurrentActor.as(who.visitor(), () -> accounts.find(accountId)))
                .filter(account -> account.standing() == Account.Standing.ACTIVE)
                .isPresent();
    }

    private List<RoleChoice> open(UUID accountId) {
        if (accounts.get(accountId).standing() != Account.Standing.ACTIVE) {
            return List.of();
        }
        return accounts.memberships(accountId).stream()
                .map(each ->
                        new RoleChoice(each, directory.agency(each.agencyId()).name()))
                .toList();
    }

    /** Empty when the membership is not this account's, or the account was closed in the meantime. */
    Optional<Insider> letIn(UUID accountId, UUID membershipId) {
        Whereabouts who = accounts.findWhereabouts(accountId).orElseThrow();
        return CurrentActor.as(who.visitor(), () -> transaction.execute(status -> enter(who, membershipId)));
    }

    /** For the record, when a person signs out. */
    void leaves() {
        if (CurrentActor.find().isPresent()) {
            audit.security("sign-out", "done");
        }
    }

    private Optional<Insider> enter(Whereabouts who, UUID membershipId) {
        Account account = accounts.get(who.accountId());
        Optional<Membership> chosen = accounts.memberships(account.id()).stream()
                .filter(each -> each.id().equals(membershipId))
                .findFirst();
        if (account.standing() != Account.Standing.ACTIVE || chosen.isEmpty()) {
            audit.security("sign-in.as", "refused");
            return Optional.empty();
        }
        Membership membership = chosen.get();
        Insider insider = Insider.of(account, membership, directory.agency(membership.agencyId()), directory.here());
        tries.forget(account.id());
        accounts.used(account.id());
        CurrentActor.run(insider.actor(), () -> audit.security("sign-in", "done"));
        return Optional.of(insider);
    }
}
