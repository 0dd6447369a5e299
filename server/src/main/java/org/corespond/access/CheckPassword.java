package org.corespond.access;

import java.util.Optional;
import java.util.UUID;
import org.corespond.access.Accounts.Whereabouts;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Whether a login name and a password belong together. No is no: unknown, locked, disabled and wrong give the same
 * answer after the same work, so that nobody learns who has an account (ASVS 6.3.8).
 */
@Component
class CheckPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tries tries;
    private final Strays strays;

    CheckPassword(Accounts accounts, Passwords passwords, Tries tries, Strays strays) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.strays = strays;
    }

    Optional<UUID> check(String login, String password) {
        Optional<Whereabouts> known = accounts.findLogin(login);
        if (known.isEmpty()) {
            passwords.matches(password, Optional.empty());
            strays.record("sign-in.password");
            return Optional.empty();
        }
        Whereabouts who = known.get();
        boolean right = CurrentActor.as(who.visitor(), () -> compare(who.accountId(), password));
        return right ? Optional.of(who.accountId()) : Optional.empty();
    }

    /** For the person who is in already: unlocking, or changing the password. */
    boolean check(UUID accountId, String password) {
        return accounts.findWhereabouts(accountId)
                .map(who -> CurrentActor.as(who.visitor(), () -> compare(accountId, password)))
                .orElse(false);
    }

    private boolean compare(UUID accountId, String password) {
        boolean allowed = tries.begin(accountId);
        boolean right = passwords.matches(password, allowed ? passwords.find(accountId) : Optional.empty());
        if (right) {
            tries.right(accountId);
        } else {
            tries.wrong(accountId, "sign-in.password");
        }
        return right;
    }
}
