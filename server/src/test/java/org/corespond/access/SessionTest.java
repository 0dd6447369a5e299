package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.access.TestAccounts.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
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

@CorespondTest
class SessionTest {
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

    TestAccounts people;

    @BeforeEach
    void people() {
        people = new TestAccounts(communities, accounts, credentials, clock, mvc);
    }

    @Test
    void after12HoursASessionIsOverHoweverBusy() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(browser.open("/me").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(20));

        assertThat(browser.open("/me").where()).startsWith("/sign-in?back=");
    }

    @Test
    void after30MinutesWithoutInputTheScreenLocksAndThePasswordGivesItBack() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        String session = browser.session();
        clock.advance(Duration.ofMinutes(30));

        assertThat(browser.open("/me?changed=true").where()).isEqualTo("/unlock?back=%2Fme%3Fchanged%3Dtrue");
        assertThat(browser.submit("/unlock", "password", "wrong").status()).isEqualTo(422);
        assertThat(browser.submit("/unlock", "password", PASSWORD, "back", "/me")
                        .where())
                .isEqualTo("/me");
        assertThat(browser.open("/me").status()).isEqualTo(200);
        assertThat(browser.session()).isEqualTo(session);
    }

    @Test
    void aPartOfALockedPageIsToldToLock() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        clock.advance(Duration.ofMinutes(30));

        Browser.Page part = browser.fetch(get("/me").header("HX-Request", "true"));

        assertThat(part.status()).isEqualTo(401);
        assertThat(part.response().getHeader("X-Go")).isEqualTo("/unlock");
    }

    @Test
    void theLaidOverLockAnswersWithoutAPageSoThatTheDraftStays() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        clock.advance(Duration.ofMinutes(31));

        Browser.Page unlocked = browser.fetch(
                post("/unlock").with(csrf()).header("Sec-Fetch-Mode", "cors").param("password", PASSWORD));

        assertThat(unlocked.status()).isEqualTo(204);
        assertThat(browser.open("/me").status()).isEqualTo(200);
    }

    @Test
    void aLiveRefreshIsNoInput() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(10));
            browser.fetch(get("/me").header("X-Background", "true"));
        }

        assertThat(browser.open("/me").where()).startsWith("/unlock");
    }

    @Test
    void typingWithoutSendingIsInput() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(browser.submit("/here").status()).isEqualTo(204);
        }

        assertThat(browser.open("/me").status()).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsAtTheLockEndTheSession() throws Exception {
        Browser browser = people.signedIn(people.add(Role.OFFICER));
        clock.advance(Duration.ofMinutes(30));
        for (int i = 0; i < 5; i++) {
            browser.submit("/unlock", "password", "wrong guess");
        }

        assertThat(browser.open("/me").where()).startsWith("/sign-in?back=");
    }

    @Test
    void aConsoleNamedByAnAdministratorDoesNotLock() throws Exception {
        Browser console = people.signedIn(people.add(Role.ADMINISTRATOR));
        assertThat(console.submit("/admin/devices", "name", "Dispatch position 3")
                        .status())
                .isEqualTo(303);
        clock.advance(Duration.ofHours(2));

        Browser.Page devices = console.open("/admin/devices");
        assertThat(devices.body()).contains("Dispatch position 3", "data-lock-after=\"0\"");

        String id = devices.body().replaceAll("(?s).*/admin/devices/([0-9a-f-]{36})/remove.*", "$1");
        console.submit("/admin/devices/" + id + "/remove");
        clock.advance(Duration.ofMinutes(30));
        assertThat(console.open("/admin/devices").where()).startsWith("/unlock");
    }

    @Test
    void disablingAnAccountEndsItsSessionAtOnce() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Someone admin = people.addTo(robin.agency(), Role.ADMINISTRATOR);
        Browser browser = people.signedIn(robin);
        Browser office = people.signedIn(admin);

        assertThat(office.submit("/admin/accounts/" + robin.id() + "/disable").where())
                .isEqualTo("/admin/accounts/" + robin.id());

        assertThat(browser.open("/me").where()).startsWith("/sign-in?back=");
        assertThat(TestAccounts.password(people.browser(), robin.login(), PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnce() throws Exception {
        Someone robin = people.add(Role.OFFICER, Role.SUPERVISOR);
        Someone admin = people.addTo(robin.agency(), Role.ADMINISTRATOR);
        Membership first = CurrentActor.as(robin.system(), () -> accounts.memberships(robin.id()))
                .getFirst();
        Browser browser = people.signedIn(robin);
        browser.submit("/sign-in/as", "membership", first.id().toString());
        assertThat(browser.open("/me").status()).isEqualTo(200);

        people.signedIn(admin).submit("/admin/accounts/" + robin.id() + "/roles/" + first.id() + "/remove");

        assertThat(browser.open("/me").where()).startsWith("/sign-in?back=");
    }

    @Test
    void theLastAdministratorCannotBeDisabledOrDemoted() throws Exception {
        Someone admin = people.add(Role.ADMINISTRATOR);
        UUID role = CurrentActor.as(admin.system(), () -> accounts.memberships(admin.id()))
                .getFirst()
                .id();
        Browser office = people.signedIn(admin);

        assertThat(office.submit("/admin/accounts/" + admin.id() + "/disable").status())
                .isEqualTo(422);
        assertThat(office.submit("/admin/accounts/" + admin.id() + "/roles/" + role + "/remove")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSessionIsNotWrittenAtEveryRequest() throws Exception {
        Someone robin = people.add(Role.OFFICER);
        Browser browser = people.signedIn(robin);
        browser.open("/me");
        String before = lastWrite(robin);
        browser.open("/me");
        browser.open("/me");

        assertThat(lastWrite(robin)).as("decisions 23").isEqualTo(before);
    }

    private String lastWrite(Someone who) {
        return jdbc.sql("""
                select string_agg(s.xmin::text || '/' || a.xmin::text, ',' order by attribute_name)
                from kernel.spring_session s join kernel.spring_session_attributes a on session_primary_id = primary_id
                where principal_name = :name
                """)
                .param("name", who.id().toString())
                .query(String.class)
                .single();
    }
}
