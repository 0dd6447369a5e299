package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@CorespondTest
@TestPropertySource(properties = "corespond.mode=demo")
class DemoChooserTest {
    @Autowired
    TestCommunity communities;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Test
    void oneClickMakesAVisitorAnybodyOfTheMadeUpCounty() throws Exception {
        Agency agency = communities.agency(communities.add(), Agency.Kind.PSAP, "Tamarack 911");
        UUID robin = CurrentActor.as(Actor.system(agency.communityId(), "test"), () -> {
            UUID id = accounts.add("robin.demo", "Robin Demo");
            accounts.grant(id, agency.id(), Role.DISPATCHER);
            return id;
        });
        String membership = CurrentActor.as(
                        Actor.system(agency.communityId(), "test"), () -> accounts.memberships(robin))
                .getFirst()
                .id()
                .toString();
        Browser browser = new Browser(mvc);

        assertThat(browser.open("/me").where()).startsWith("/demo?back=");
        assertThat(browser.open("/demo").body()).contains("Tamarack 911", "Robin Demo", "Dispatcher");
        assertThat(browser.submit("/demo", "account", robin.toString(), "membership", membership)
                        .where())
                .isEqualTo("/");
        assertThat(browser.open("/me").body()).contains("Robin Demo", "Dispatcher, Tamarack 911");
    }
}
