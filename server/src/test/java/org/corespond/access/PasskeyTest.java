package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.access.SoftPasskey.PRESENT;
import static org.corespond.access.SoftPasskey.VERIFIED;

import java.time.Duration;
import org.corespond.access.TestAccounts.Someone;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@CorespondTest
class PasskeyTest {
    private static final int CHECKED = PRESENT | VERIFIED;

    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    Links links;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    TestAccounts people;

    @BeforeEach
    void people() {
        people = new TestAccounts(communities, accounts, credentials, clock, mvc);
    }

    @Test
    void aPasskeyMadeOnAnInvitationIsEnoughAlone() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        String link = links.make(accounts.findWhereabouts(robin.id()).orElseThrow(), Links.Kind.INVITATION);
        SoftPasskey passkey = new SoftPasskey(PasskeyUsers.handle(robin.id()).getBytes());
        Browser first = people.browser();

        Browser.Page made =
                make(first, link.substring("http://localhost:8080".length()) + "/passkey", passkey, CHECKED);
        Browser later = people.browser();
        Browser.Page in = show(later, "/sign-in/passkey", passkey, CHECKED);

        assertThat(made.body()).contains("\"go\":\"/\"");
        assertThat(first.open("/me").body()).contains("Work phone");
        assertThat(in.body()).contains("\"go\":\"/me\"");
        assertThat(later.open("/me").body()).contains("Clinician, Tamarack Police");
    }

    @Test
    void aDeviceThatDidNotCheckThePersonIsRefused() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        SoftPasskey passkey = added(robin, people.signedIn(robin));
        Browser browser = people.browser();

        assertThat(show(browser, "/sign-in/passkey", passkey, PRESENT).status()).isEqualTo(401);
        assertThat(browser.open("/me").where()).startsWith("/sign-in");
    }

    @Test
    void anAnswerWorksOnce() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        SoftPasskey passkey = added(robin, people.signedIn(robin));
        Browser browser = people.browser();
        String challenge = challenge(browser, "/sign-in/passkey/options");
        String answer = body(passkey.show(challenge, CHECKED));

        assertThat(browser.json("/sign-in/passkey", answer).status()).isEqualTo(200);
        assertThat(browser.json("/sign-in/passkey", answer).status()).isEqualTo(401);
        assertThat(people.browser().json("/sign-in/passkey", answer).status()).isEqualTo(401);
    }

    @Test
    void aPasskeyOfALockedAccountOpensNothing() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        SoftPasskey passkey = added(robin, people.signedIn(robin));
        CurrentActor.run(robin.system(), () -> accounts.set(robin.id(), Account.Standing.LOCKED));

        assertThat(show(people.browser(), "/sign-in/passkey", passkey, CHECKED).status())
                .isEqualTo(401);
    }

    @Test
    void aPasskeyUnlocksTheScreenOfItsPersonAndOfNobodyElse() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        Someone other = people.add(Role.CLINICIAN);
        Browser browser = people.signedIn(robin);
        SoftPasskey mine = added(robin, browser);
        SoftPasskey theirs = added(other, people.signedIn(other));
        clock.advance(Duration.ofMinutes(30));

        assertThat(show(browser, "/unlock/passkey", theirs, CHECKED).status()).isEqualTo(401);
        assertThat(browser.open("/me").where()).startsWith("/unlock");
        assertThat(show(browser, "/unlock/passkey", mine, CHECKED).status()).isEqualTo(200);
        assertThat(browser.open("/me").status()).isEqualTo(200);
    }

    @Test
    void withoutAgreeingToTheBannerAPasskeyOpensNothing() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        SoftPasskey passkey = added(robin, people.signedIn(robin));
        Browser browser = people.browser();
        String challenge = challenge(browser, "/sign-in/passkey/options");

        assertThat(browser.json("/sign-in/passkey", "{\"credential\":" + passkey.show(challenge, CHECKED) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rubbishIsRefusedCalmly() throws Exception {
        Browser browser = people.browser();
        challenge(browser, "/sign-in/passkey/options");

        assertThat(browser.json("/sign-in/passkey", "{\"agreed\":true,\"credential\":{\"id\":7}}")
                        .status())
                .isEqualTo(401);
        assertThat(browser.json("/sign-in/passkey", "no json at all").status()).isEqualTo(400);
    }

    @Test
    void theLastWayInCannotBeRemoved() throws Exception {
        Someone robin = people.add(Role.CLINICIAN);
        String link = links.make(accounts.findWhereabouts(robin.id()).orElseThrow(), Links.Kind.LOST_FACTOR);
        SoftPasskey passkey = new SoftPasskey(PasskeyUsers.handle(robin.id()).getBytes());
        Browser browser = people.browser();
        make(browser, link.substring("http://localhost:8080".length()) + "/passkey", passkey, CHECKED);
        String id = browser.open("/me").body().replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");

        assertThat(browser.submit("/me/passkeys/remove", "id", id).status()).isEqualTo(422);
    }

    private SoftPasskey added(Someone who, Browser browser) throws Exception {
        SoftPasskey passkey = new SoftPasskey(PasskeyUsers.handle(who.id()).getBytes());
        assertThat(make(browser, "/me/passkeys", passkey, CHECKED).status()).isEqualTo(200);
        return passkey;
    }

    private static Browser.Page make(Browser browser, String path, SoftPasskey passkey, int flags) throws Exception {
        String answer = passkey.create(challenge(browser, path + "/options"), flags);
        return browser.json(path, "{\"label\":\"Work phone\",\"credential\":" + answer + "}");
    }

    private static Browser.Page show(Browser browser, String path, SoftPasskey passkey, int flags) throws Exception {
        return browser.json(path, body(passkey.show(challenge(browser, path + "/options"), flags)));
    }

    private static String body(String credential) {
        return "{\"agreed\":true,\"back\":\"/me\",\"credential\":" + credential + "}";
    }

    private static String challenge(Browser browser, String path) throws Exception {
        return JsonMapper.shared()
                .readTree(browser.json(path, "{}").body())
                .path("challenge")
                .asString();
    }
}
