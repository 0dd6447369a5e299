package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** disclosure.md A.6: break-glass needs step-up. */
@CorespondTest
@Import(TestAccounts.class)
class StepUpTest {
    @Autowired
    TestAccounts accounts;

    @Test
    void aFreshCodeProvesTheSecondFactorOnceMoreAndAWrongOneDoesNot() throws Exception {
        TestAccounts.Someone someone = accounts.add(Role.OFFICER);
        Browser browser = accounts.signedIn(someone);

        assertThat(browser.submit("/step-up", "code", "000000", "back", "/me").status())
                .isEqualTo(422);
        Browser.Page right = browser.submit("/step-up", "code", accounts.code(someone), "back", "/me");
        assertThat(right.status()).isEqualTo(302);
        assertThat(right.where()).isEqualTo("/me");
    }

    @Test
    void theWayBackStaysOnThisServer() throws Exception {
        TestAccounts.Someone someone = accounts.add(Role.OFFICER);
        Browser browser = accounts.signedIn(someone);

        assertThat(browser.submit("/step-up", "code", accounts.code(someone), "back", "https://elsewhere.example/")
                        .where())
                .isEqualTo("/");
    }
}
