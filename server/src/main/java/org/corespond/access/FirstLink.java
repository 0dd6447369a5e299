package org.corespond.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An installation without accounts prints the link for its first administrator; there is no default password. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "corespond.mode", havingValue = "run")
class FirstLink {
    private final Accounts accounts;
    private final Links links;

    FirstLink(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (accounts.none()) {
            System.out.println("Nobody has an account yet. Open this link within 72 hours to set up the first"
                    + " administrator. It works once:\n" + links.makeSetup());
        }
    }
}
