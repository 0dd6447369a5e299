package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.corespond.access.TestAccounts.Someone;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestClock;
import org.corespond.testing.TestCommunity;
import org.corespond.web.Live;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

/** An open live wire, and what ends it at the next word. */
@CorespondTest
class LiveSessionTest {
    private static final long PATIENCE = Duration.ofSeconds(30).toMillis();

    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    Live live;

    @Autowired
    TransactionTemplate transaction;

    TestAccounts people;
    Someone robin;
    Browser browser;
    MvcResult wire;

    @BeforeEach
    void aPageThatListens() throws Exception {
        people = new TestAccounts(communities, accounts, credentials, clock, mvc);
        robin = people.add(Role.DISPATCHER);
        browser = people.signedIn(robin);
        wire = mvc.perform(get("/live").param("topic", "board").cookie(new Cookie("corespond", browser.session())))
                .andReturn();
        assertThat(wire.getRequest().isAsyncStarted()).isTrue();
    }

    @Test
    void aScreenThatLocksHearsNoMore() throws Exception {
        clock.advance(SessionPolicy.IDLE);

        assertEnds();
        assertThat(browser.fetch(get("/live").param("topic", "board")).where())
                .as("it cannot listen again")
                .startsWith("/unlock");
    }

    @Test
    void whoSignsOutHearsNoMore() throws Exception {
        browser.submit("/sign-out");

        assertEnds();
    }

    @Test
    void anAccountThatIsDisabledHearsNoMore() throws Exception {
        Someone admin = people.addTo(robin.agency(), Role.ADMINISTRATOR);
        people.signedIn(admin).submit("/admin/accounts/" + robin.id() + "/disable");

        assertEnds();
    }

    @Test
    void aSessionOf12HoursHearsNoMore() throws Exception {
        clock.advance(SessionPolicy.LONGEST);

        assertEnds();
    }

    /** The next word closes the wire and is not heard. */
    private void assertEnds() throws Exception {
        CurrentActor.run(robin.system(), () -> transaction.executeWithoutResult(status -> live.changed("board")));

        assertThat(wire.getAsyncResult(PATIENCE)).isNull();
        assertThat(wire.getResponse().getContentAsString()).contains("open").doesNotContain("changed");
    }
}
