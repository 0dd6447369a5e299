package org.corespond.access;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.access.Links.Kind;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to an account; each act leaves an audit row and holds at once (ASVS 8.3.2, 7.4.2). */
@Component
@Transactional
class ManageAccount {
    private final Accounts accounts;
    private final Links links;
    private final LiveSessions sessions;
    private final Audit audit;

    ManageAccount(Accounts accounts, Links links, LiveSessions sessions, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A new one-time link, for a lost factor or an invitation that ran out. */
    String link(UUID accountId) {
        accounts.staff(accountId);
        audit.changed("access.link", accountId);
        return links.make(accounts.findWhereabouts(accountId).orElseThrow(), Kind.LOST_FACTOR);
    }

    void release(UUID accountId) {
        if (accounts.staff(accountId).standing() == Account.Standing.LOCKED) {
            accounts.set(accountId, Account.Standing.ACTIVE);
            audit.changed("access.account.release", accountId);
        }
    }

    Result<UUID> disable(UUID accountId) {
        if (accountId.equals(CurrentActor.get().accountId())) {
            return Refused.because("account.self");
        }
        if (accounts.isLastAdministrator(accountId)) {
            return Refused.because("account.last");
        }
        accounts.set(accounts.staff(accountId).id(), Account.Standing.DISABLED);
        sessions.end(accountId);
        audit.changed("access.account.disable", accountId);
        return Result.done(accountId);
    }

    void enable(UUID accountId) {
        if (accounts.staff(accountId).standing() == Account.Standing.DISABLED) {
            accounts.enable(accountId);
            audit.changed("access.account.enable", accountId);
        }
    }

    void grant(UUID accountId, UUID agencyId, Role role) {
        if (!role.staff()) {
            throw new NoSuchElementException("the portal is entered by its own invitation");
        }
        accounts.grant(accounts.staff(accountId).id(), agencyId, role);
        audit.changed("access.role.add." + role, accountId);
    }

    /** Whoever works in the role at this moment is signed out, so that nobody goes on in it. */
    Result<UUID> revoke(UUID accountId, UUID membershipId) {
        Membership membership = accounts.memberships(accounts.staff(accountId).id()).stream()
                .filter(each -> each.id().equals(membershipId))
                .findFirst()
                .orElseThrow();
        if (membership.role() == Role.ADMINISTRATOR && accounts.isLastAdministratorRole(membershipId)) {
            return Refused.because("account.last");
        }
        accounts.revoke(membershipId);
        sessions.end(accountId);
        audit.changed("access.role.remove." + membership.role(), accountId);
        return Result.done(accountId);
    }
}
