package org.corespond.access;

import java.time.Duration;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.test.web.servlet.MockMvc;

/** Accounts of the tests, with password and code app, and browsers that are signed in. */
class TestAccounts {
    static final String PASSWORD = "nine quiet herons 4 tea";

    private final TestCommunity communities;
    private final Accounts accounts;
    private final Credentials credentials;
    private final TestClock clock;
    private final MockMvc mvc;

    TestAccounts(TestCommunity communities, Accounts accounts, Credentials credentials, TestClock clock, MockMvc mvc) {
        this.communities = communities;
        this.accounts = accounts;
        this.credentials = credentials;
        this.clock = clock;
        this.mvc = mvc;
    }

    /** An account, what proves it, and where it belongs. */
    record Someone(UUID id, String login, Bytes secret, Agency agency) {
        Actor system() {
            return Actor.system(agency.communityId(), "test");
        }
    }

    Someone add(Role... roles) {
        Community community = communities.add();
        return addTo(communities.agency(community, Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police"), roles);
    }

    Someone addTo(Agency agency, Role... roles) {
        byte[] secret = Codes.newSecret();
        String login = "p" + UUID.randomUUID().toString().substring(0, 12);
        UUID id = CurrentActor.as(Actor.system(agency.communityId(), "test"), () -> {
            UUID account = accounts.add(login, "Robin Test");
            for (Role role : roles) {
                accounts.grant(account, agency.id(), role);
            }
            credentials.set(account, PASSWORD, secret, 0);
            return account;
        });
        return new Someone(id, login, new Bytes(secret), agency);
    }

    Browser browser() {
        return new Browser(mvc);
    }

    /** The code that the app shows now; each call shows the next one, since a code works once. */
    String code(Someone someone) {
        clock.advance(Duration.ofSeconds(60));
        return Codes.code(someone.secret().getBytes(), CodePolicy.step(clock.instant()));
    }

    Browser signedIn(Someone someone) throws Exception {
        Browser browser = browser();
        password(browser, someone.login(), PASSWORD);
        browser.submit("/sign-in/code", "code", code(someone));
        return browser;
    }

    static Browser.Page password(Browser browser, String login, String password) throws Exception {
        return browser.submit("/sign-in", "login", login, "password", password, "agreed", "yes", "back", "/me");
    }
}
