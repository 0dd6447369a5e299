package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.access.TestAccounts.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.access.TestAccounts.Someone;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class SignInTest {
    private static final String WRONG = "not the password at all";

    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    ManageAccount manage;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestAccounts people;

    @BeforeEach
    void people() {
        people = new TestAccounts(communities, accounts, credentials, clock, mvc);
    }

    @Test
    void aPasswordAndACodeOpenThePageThatWasAskedFor() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Browser browser = people.browser();

        Browser.Page afterPassword = TestAccounts.password(browser, robin.login(), PASSWORD);
        Browser.Page afterCode = browser.submit("/sign-in/code", "code", people.code(robin));

        assertThat(afterPassword.where()).isEqualTo("/sign-in/code");
        assertThat(afterCode.where()).isEqualTo("/me");
        assertThat(browser.open("/me").body()).contains("Robin Test", "Officer, Tamarack Police");
    }

    @Test
    void aPasswordAloneOpensNothing() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Browser browser = people.browser();
        TestAccounts.password(browser, robin.login(), PASSWORD);

        assertThat(browser.open("/me").where()).startsWith("/sign-in/code");
        assertThat(browser.open("/sign-in/as").where()).isEqualTo("/sign-in");
        assertThat(browser.submit("/sign-in/as", "membership", UUID.randomUUID().toString())
                        .where())
                .isEqualTo("/sign-in");
    }

    @Test
    void aCodeWithoutAPasswordOpensNothing() throws Exception {
        Someone robin = people.add(Role.OFFICER);

        assertThat(people.browser()
                        .submit("/sign-in/code", "code", people.code(robin))
                        .where())
                .isEqualTo("/sign-in");
    }

    @Test
    void aCodeWorksOnceOnly() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        String code = people.code(robin);
        Browser first = people.browser();
        TestAccounts.password(first, robin.login(), PASSWORD);
        Browser second = people.browser();
        TestAccounts.password(second, robin.login(), PASSWORD);

        assertThat(first.submit("/sign-in/code", "code", code).where()).isEqualTo("/me");
        assertThat(second.submit("/sign-in/code", "code", code).status()).isEqualTo(422);
        assertThat(second.open("/me").where()).startsWith("/sign-in/code");
    }

    @Test
    void fiveFailuresIn15MinutesLockUntilAnAdministratorReleases() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        for (int i = 0; i < 5; i++) {
            TestAccounts.password(people.browser(), robin.login(), WRONG);
        }
        clock.advance(Duration.ofDays(1));

        Browser.Page locked = TestAccounts.password(people.browser(), robin.login(), PASSWORD);
        CurrentActor.run(robin.system(), () -> manage.release(robin.id()));
        Browser.Page released = TestAccounts.password(people.browser(), robin.login(), PASSWORD);

        assertThat(locked.status()).isEqualTo(422);
        assertThat(released.where()).isEqualTo("/sign-in/code");
        assertThat(audited(robin))
                .contains("security sign-in.password failed", "security account.lock done")
                .contains("change access.account.release done");
    }

    @Test
    void fourFailuresDoNotLockAndOldOnesDoNotCount() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        for (int i = 0; i < 4; i++) {
            TestAccounts.password(people.browser(), robin.login(), WRONG);
        }
        clock.advance(Duration.ofMinutes(15));
        for (int i = 0; i < 4; i++) {
            TestAccounts.password(people.browser(), robin.login(), WRONG);
        }

        assertThat(TestAccounts.password(people.browser(), robin.login(), PASSWORD)
                        .where())
                .isEqualTo("/sign-in/code");
    }

    @Test
    void wrongCodesLockTooAndTheRightPasswordBuysNoNewTries() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        for (int i = 0; i < 5; i++) {
            Browser browser = people.browser();
            TestAccounts.password(browser, robin.login(), PASSWORD);
            browser.submit("/sign-in/code", "code", "000000");
        }

        assertThat(TestAccounts.password(people.browser(), robin.login(), PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anUnknownAccountALockedOneAndAWrongPasswordGiveTheSameBytes() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Someone locked = people.add(Role.OFFICER);
        CurrentActor.run(locked.system(), () -> accounts.set(locked.id(), Account.Standing.LOCKED));

        Browser.Page wrong = TestAccounts.password(people.browser(), robin.login(), WRONG);
        Browser.Page unknown = TestAccounts.password(people.browser(), "nobody-here", WRONG);
        Browser.Page lockedOut = TestAccounts.password(people.browser(), locked.login(), PASSWORD);

        assertThat(unknown.status()).isEqualTo(wrong.status());
        // What was typed is kept in the form, so the typed name is all that may differ.
        String same = withoutToken(wrong).replace(robin.login(), "typed");
        assertThat(withoutToken(unknown).replace("nobody-here", "typed")).isEqualTo(same);
        assertThat(withoutToken(lockedOut).replace(locked.login(), "typed")).isEqualTo(same);
    }

    @Test
    void withoutAgreeingToTheBannerNobodyComesIn() throws Exception {
        Someone robin = people.add(Role.OFFICER);

        Browser.Page page = people.browser().submit("/sign-in", "login", robin.login(), "password", PASSWORD);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("tick that you agree");
    }

    @Test
    void withSeveralRolesThePersonChoosesOneAndMayChange() throws Exception {
        Someone robin = people.add(Role.OFFICER, Role.SUPERVISOR);
        Browser browser = people.signedIn(robin);
        assertThat(browser.open("/sign-in/as").body()).contains("Officer", "Supervisor");
        browser.submit("/sign-in/as", "membership", membership(robin, Role.OFFICER));
        assertThat(browser.open("/me").body()).contains("Officer, Tamarack Police");
        browser.submit("/me/as", "membership", membership(robin, Role.SUPERVISOR));
        assertThat(browser.open("/me").body()).contains("Supervisor, Tamarack Police");
    }

    @Test
    void nobodyWorksInARoleOfSomebodyElse() throws Exception {
        Someone robin = people.add(Role.OFFICER, Role.PEER);
        Someone other = people.add(Role.COORDINATOR);
        Browser browser = people.signedIn(robin);
        Membership theirs = CurrentActor.as(other.system(), () -> accounts.memberships(other.id()))
                .getFirst();

        Browser.Page page =
                browser.submit("/sign-in/as", "membership", theirs.id().toString());

        assertThat(page.where()).isEqualTo("/sign-in/as");
        assertThat(browser.open("/me").where()).startsWith("/sign-in/code");
    }

    @Test
    void everyStepOfASignInGetsANewSession() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Browser browser = people.browser();
        TestAccounts.password(browser, robin.login(), PASSWORD);
        String before = browser.session();
        browser.submit("/sign-in/code", "code", people.code(robin));

        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aSignInNeverLeadsToAnotherHost() {
        assertThat(List.of("//evil.example", "/\\evil.example", "https://evil.example", "", "me", "/a\nb"))
                .allMatch(back -> Answers.local(back).equals("/"));
        assertThat(Answers.local("/board?late=1")).isEqualTo("/board?late=1");
    }

    @Test
    void signInAndSignOutAreInTheAuditOfTheirCommunity() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Browser browser = people.signedIn(robin);
        browser.submit("/sign-out");

        assertThat(audited(robin)).contains("security sign-in done", "security sign-out done");
        assertThat(browser.open("/me").where()).startsWith("/sign-in?back=");
    }

    private String membership(Someone who, Role role) {
        return CurrentActor.as(who.system(), () -> accounts.memberships(who.id())).stream()
                .filter(membership -> membership.role() == role)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private List<String> audited(Someone who) {
        return CurrentActor.as(
                who.system(),
                () -> transaction.execute(
                        status -> jdbc.sql("""
                        select action || ' ' || what || ' ' || outcome from audit.entry order by id
                        """).query(String.class).list()));
    }

    private static String withoutToken(Browser.Page page) {
        return page.body().replaceAll("(data-csrf-token|value)=\"[A-Za-z0-9_=-]{40,}\"", "$1=\"\"");
    }
}
