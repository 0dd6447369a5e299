package org.corespond.access;

import java.util.UUID;
import org.corespond.access.Links.Kind;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person or her family into the portal: only by the invitation of an agency that works with the person. */
@Component
@Transactional
public class PortalAccounts {
    private final Accounts accounts;
    private final Links links;
    private final Audit audit;

    PortalAccounts(Accounts accounts, Links links, Audit audit) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
    }

    /** Whom to let in: as what to greet them, as what they sign in, in whose portal, as whom. */
    public record Invitation(String name, String login, UUID person, Role role) {}

    /** The link that opens once; it is told once and kept nowhere. */
    public record Invited(UUID account, String name, String link, QrPicture qr) {}

    public Result<Invited> invite(Invitation invitation) {
        if (invitation.role().staff()) {
            throw new IllegalArgumentException("the portal is for persons and families");
        }
        if (invitation.name().isBlank()) {
            return Refused.at("name", "setup.missing");
        }
        if (!InvitePerson.loginIsFree(invitation.login(), accounts)) {
            return Refused.at("login", "setup.login");
        }
        String name = invitation.name().strip();
        UUID account = accounts.add(invitation.login(), name);
        accounts.bind(account, CurrentActor.get().agency(), invitation.role(), invitation.person());
        audit.changed("portal.account.add", account);
        return Result.done(link(account, name, Kind.INVITATION));
    }

    /** Another link, where the first ran out or a factor is lost; by whoever invited. */
    public Invited again(UUID account) {
        audit.changed("portal.account.link", account);
        return link(account, accounts.get(account).name(), Kind.LOST_FACTOR);
    }

    private Invited link(UUID account, String name, Kind kind) {
        String link = links.make(accounts.findWhereabouts(account).orElseThrow(), kind);
        return new Invited(account, name, link, QrPicture.of(link));
    }
}
