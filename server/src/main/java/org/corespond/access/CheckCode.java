package org.corespond.access;

import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;

/** Whether the code is the account's own, of now, and not used before; tries count as those of the password do. */
@Component
class CheckCode {
    private final Accounts accounts;
    private final Codes codes;
    private final Tries tries;

    CheckCode(Accounts accounts, Codes codes, Tries tries) {
        this.accounts = accounts;
        this.codes = codes;
        this.tries = tries;
    }

    boolean check(UUID accountId, String code) {
        return accounts.findWhereabouts(accountId)
                .map(who -> CurrentActor.as(who.visitor(), () -> compare(accountId, code)))
                .orElse(false);
    }

    private boolean compare(UUID accountId, String code) {
        boolean right = tries.begin(accountId) && codes.use(accountId, code);
        if (right) {
            tries.right(accountId);
        } else {
            tries.wrong(accountId, "sign-in.code");
        }
        return right;
    }
}
