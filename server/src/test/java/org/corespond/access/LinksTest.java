package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.access.TestAccounts.PASSWORD;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.corespond.access.TestAccounts.Someone;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.launch.Word;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
class LinksTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/setup/[A-Za-z0-9_-]{43})");
    private static final Pattern KEY = Pattern.compile("id=\"totp-key\">([A-Z2-7 ]+)<");

    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    Links links;

    @Autowired
    RecoverWord recover;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    TestAccounts people;

    @BeforeEach
    void people() {
        people = new TestAccounts(communities, accounts, credentials, clock, mvc);
    }

    @Test
    void anInvitationLeadsToASignInWithPasswordAndCode() throws Exception {
        Someone admin = people.add(Role.ADMINISTRATOR);
        Browser.Page shown = people.signedIn(admin)
                .submit(
                        "/admin/accounts",
                        "name",
                        "Noor Example",
                        "login",
                        "noor." + admin.login(),
                        "agency",
                        admin.agency().id().toString(),
                        "role",
                        "CLINICIAN");
        Browser noor = people.browser();

        Browser.Page in = enrol(noor, path(shown.body()), PASSWORD);

        assertThat(shown.body()).contains("<svg class=\"qr\"");
        assertThat(in.where()).isEqualTo("/");
        assertThat(noor.open("/me").body()).contains("Noor Example", "Clinician, Tamarack Police");
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String path = newLink(people.add(Role.OFFICER));
        enrol(people.browser(), path, PASSWORD);

        assertThat(people.browser().open(path).status()).isEqualTo(404);
        assertThat(people.browser()
                        .submit(path + "/password", "password", PASSWORD, "code", "123456")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLinkIsOverAfter72Hours() throws Exception {
        String path = newLink(people.add(Role.OFFICER));
        clock.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(people.browser().open(path).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));

        assertThat(people.browser().open(path).status()).isEqualTo(404);
    }

    @Test
    void aNewLinkClosesTheOneBefore() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        String first = newLink(robin);
        newLink(robin);

        assertThat(people.browser().open(first).status()).isEqualTo(404);
    }

    @Test
    void fiveGuessesCloseALink() throws Exception {
        String path = newLink(people.add(Role.OFFICER));
        String guess = path.substring(0, path.length() - 4) + "0000";
        for (int i = 0; i < 5; i++) {
            assertThat(people.browser().open(guess).status()).isEqualTo(404);
        }

        assertThat(people.browser().open(path).status()).isEqualTo(404);
    }

    @Test
    void fiveWrongCodesCloseALink() throws Exception {
        String path = newLink(people.add(Role.OFFICER));
        Browser browser = people.browser();
        for (int i = 0; i < 5; i++) {
            browser.submit(path + "/password", "password", PASSWORD, "code", "000000");
        }

        assertThat(browser.open(path).status()).isEqualTo(404);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysOpen() throws Exception {
        String path = newLink(people.add(Role.OFFICER));

        Browser.Page refused = enrol(people.browser(), path, "sunshine2026!");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("among the first that people guess");
        assertThat(people.browser().open(path).status()).isEqualTo(200);
    }

    @Test
    void aLostFactorsLinkReleasesTheLockAndEndsWhatWasGivenBefore() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Browser old = people.signedIn(robin);
        CurrentActor.run(robin.system(), () -> accounts.set(robin.id(), Account.Standing.LOCKED));

        enrol(people.browser(), newLink(robin), "seven other tall herons");

        assertThat(old.open("/me").where()).startsWith("/sign-in?back=");
        assertThat(TestAccounts.password(people.browser(), robin.login(), PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(TestAccounts.password(people.browser(), robin.login(), "seven other tall herons")
                        .where())
                .isEqualTo("/sign-in/code");
    }

    @Test
    void theTableOfLinksOpensNothingToItsReader() {
        String token = newLink(people.add(Role.OFFICER)).substring("/setup/".length());

        String kept = jdbc.sql("select string_agg(l::text, ' ') from access.link l")
                .query(String.class)
                .single();

        assertThat(kept).contains(token.substring(0, 12)).doesNotContain(token.substring(0, 20));
    }

    @Test
    void theSetupLinkMakesTheCommunityAndItsFirstAdministrator() throws Exception {
        String path = path(links.makeSetup());
        String login = "first" + System.nanoTime();
        Browser first = people.browser();
        assertThat(first.open(path).body()).contains("Set up your community");

        Browser.Page next = first.submit(
                path + "/first",
                "which",
                "",
                "community",
                "Larch County",
                "zone",
                "America/Los_Angeles",
                "agency",
                "Larch Behavioral Health",
                "kind",
                "BEHAVIORAL_HEALTH",
                "name",
                "Ada First",
                "login",
                login);
        assertThat(next.where()).isEqualTo(path);
        enrol(first, path, PASSWORD);

        assertThat(first.open("/").where()).isEqualTo("/admin/accounts");
        assertThat(first.open("/admin/accounts").body()).contains("Ada First", "Larch Behavioral Health");
        assertThat(people.browser().open(path).status()).isEqualTo(404);
    }

    @Test
    void recoverPrintsALinkForAnAdministratorAndForNobodyElse() throws Exception {
        Someone admin = people.add(Role.ADMINISTRATOR);
        Someone officer = people.add(Role.OFFICER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream paper = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(recover.run(List.of(officer.login()), paper, paper)).isEqualTo(Word.INPUT_REFUSED);
        assertThat(recover.run(List.of(), paper, paper)).isEqualTo(Word.USAGE);
        assertThat(recover.run(List.of(admin.login()), paper, paper)).isEqualTo(Word.DONE);

        assertThat(people.browser()
                        .open(path(out.toString(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(200);
    }

    private String newLink(Someone someone) {
        return path(links.make(accounts.findWhereabouts(someone.id()).orElseThrow(), Links.Kind.LOST_FACTOR));
    }

    private Browser.Page enrol(Browser browser, String path, String password) throws Exception {
        Matcher key = KEY.matcher(browser.open(path).body());
        assertThat(key.find()).isTrue();
        byte[] secret = new Base32().decode(key.group(1).replace(" ", ""));
        String code = Codes.code(secret, CodePolicy.step(clock.instant()));
        return browser.submit(path + "/password", "password", password, "code", code);
    }

    private static String path(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
