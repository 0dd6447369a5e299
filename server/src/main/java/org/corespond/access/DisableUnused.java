package org.corespond.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Disables accounts that nobody signed in with for 90 days (CJIS AC-2(3)); an administrator can enable them again. The
 * last administrator is left, since nobody could let anybody in after that. The demonstration has no such accounts.
 */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "run")
class DisableUnused {
    private static final Duration UNUSED = Duration.ofDays(90);

    private final Directory directory;
    private final Accounts accounts;
    private final LiveSessions sessions;
    private final Trail trail;
    private final Clock clock;

    DisableUnused(Directory directory, Accounts accounts, LiveSessions sessions, Trail trail, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** The audit row and the transaction that it stands in. */
    @Component
    record Trail(Audit audit, TransactionTemplate transaction) {}

    @Scheduled(fixedDelayString = "${corespond.access.unused-every:PT1H}")
    void look() {
        for (Community community : directory.communities()) {
            CurrentActor.run(
                    Actor.system(community.id(), "clock"),
                    () -> accounts.listUnused(clock.instant().minus(UNUSED)).forEach(this::disable));
        }
    }

    private void disable(UUID account) {
        trail.transaction().executeWithoutResult(status -> {
            if (!isLastAdministrator(account)) {
                accounts.set(account, Account.Standing.DISABLED);
                sessions.end(account);
                trail.audit().changed("access.account.unused", account);
            }
        });
    }

    private boolean isLastAdministrator(UUID account) {
        return accounts.memberships(account).stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR)
                && accounts.isLastAdministrator(account);
    }
}
