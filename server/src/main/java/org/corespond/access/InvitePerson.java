package org.corespond.access;

import java.util.UUID;
import org.corespond.access.Links.Kind;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account with its first role, and the one-time link to hand over. */
@Component
class InvitePerson {
    private static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9.-]{1,79}";

    private final Accounts accounts;
    private final Links links;
    private final Directory directory;
    private final Audit audit;

    InvitePerson(Accounts accounts, Links links, Directory directory, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.directory = directory;
        this.audit = audit;
    }

    /** The address of the link; it is told once and kept nowhere. */
    record Invited(UUID accountId, String name, String link) {}

    @Transactional
    public Result<Invited> invite(InviteForm form) {
        if (form.name().isBlank()
                || !form.role().staff()
                || directory.findAgency(form.agency()).isEmpty()) {
            return Refused.because("setup.missing");
        }
        if (!loginIsFree(form.login(), accounts)) {
            return Refused.at("login", "setup.login");
        }
        UUID account = accounts.add(form.login(), form.name().strip());
        accounts.grant(account, form.agency(), form.role());
        audit.changed("access.account.add", account);
        return Result.done(new Invited(
                account,
                form.name().strip(),
                links.make(accounts.findWhereabouts(account).orElseThrow(), Kind.INVITATION)));
    }

    static boolean loginIsFree(String login, Accounts accounts) {
        return login.strip().matches(LOGIN) && !accounts.loginTaken(login);
    }
}
