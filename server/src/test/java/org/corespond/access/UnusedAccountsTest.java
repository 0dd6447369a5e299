package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.corespond.access.TestAccounts.Someone;
import org.corespond.directory.Agency;
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
class UnusedAccountsTest {
    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    ManageAccount manage;

    @Autowired
    DisableUnused unused;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestAccounts people;
    private Agency agency;
    private Someone robin;

    @BeforeEach
    void anOfficerWhoSignedIn() throws Exception {
        people = new TestAccounts(communities, accounts, credentials, clock, mvc);
        agency = communities.agency(communities.add(), Agency.Kind.LAW_ENFORCEMENT, "Tamarack Police");
        robin = people.addTo(agency, Role.OFFICER);
        people.signedIn(robin);
    }

    @Test
    void anAccountIsDisabledWhenNobodyCameInWithItFor90Days() throws Exception {
        clock.advance(Duration.ofDays(89));
        unused.look();
        assertThat(standing(robin)).isEqualTo(Account.Standing.ACTIVE);

        clock.advance(Duration.ofDays(2));
        unused.look();
        unused.look();
        assertThat(standing(robin)).isEqualTo(Account.Standing.DISABLED);
        assertThat(audited(robin)).isEqualTo(1);
    }

    @Test
    void comingInCountsAnew() throws Exception {
        clock.advance(Duration.ofDays(80));
        people.signedIn(robin);
        clock.advance(Duration.ofDays(80));
        unused.look();

        assertThat(standing(robin)).isEqualTo(Account.Standing.ACTIVE);
    }

    @Test
    void anAccountThatWasEnabledAgainHas90DaysMore() {
        clock.advance(Duration.ofDays(91));
        unused.look();
        CurrentActor.run(robin.system(), () -> manage.enable(robin.id()));
        unused.look();

        assertThat(standing(robin)).isEqualTo(Account.Standing.ACTIVE);
    }

    @Test
    void theLastAdministratorIsLeft() {
        Someone first = people.addTo(agency, Role.ADMINISTRATOR);
        Someone second = people.addTo(agency, Role.ADMINISTRATOR);
        clock.advance(Duration.ofDays(91));
        unused.look();

        assertThat(java.util.List.of(standing(first), standing(second)))
                .containsExactlyInAnyOrder(Account.Standing.DISABLED, Account.Standing.ACTIVE);
    }

    private Account.Standing standing(Someone someone) {
        return CurrentActor.as(
                someone.system(), () -> accounts.get(someone.id()).standing());
    }

    private int audited(Someone someone) {
        UUID id = someone.id();
        return CurrentActor.as(
                someone.system(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.entry where what = 'access.account.unused' and :id = any(ids)")
                        .param("id", id)
                        .query(Integer.class)
                        .single()));
    }
}
