package org.corespond.access;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.corespond.access.Accounts.Whereabouts;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.launch.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code recover ACCOUNT}: a one-time link for an administrator whom no other one can help (decisions 21). */
@Component
class RecoverWord implements Word {
    private final Accounts accounts;
    private final ManageAccount manage;
    private final TransactionTemplate transaction;

    RecoverWord(Accounts accounts, ManageAccount manage, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.manage = manage;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("usage: ./corespond recover ACCOUNT");
            return USAGE;
        }
        Optional<Whereabouts> who = accounts.findLogin(args.getFirst());
        if (who.isEmpty() || !isAdministrator(who.get())) {
            err.println("There is no administrator with this login name. Other accounts get a new link from their"
                    + " administrator, on the page Accounts.");
            return INPUT_REFUSED;
        }
        String link =
                CurrentActor.as(operator(who.get()), () -> manage.link(who.get().accountId()));
        out.println("Open this link within 72 hours. It works once:");
        out.println(link);
        return DONE;
    }

    private boolean isAdministrator(Whereabouts who) {
        return CurrentActor.as(
                operator(who),
                () -> transaction.execute(status -> accounts.memberships(who.accountId()).stream()
                        .anyMatch(membership -> membership.role() == Role.ADMINISTRATOR)));
    }

    private static Actor operator(Whereabouts who) {
        return Actor.system(who.communityId(), "operator " + System.getProperty("user.name"));
    }
}
