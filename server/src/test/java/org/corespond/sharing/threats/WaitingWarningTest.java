package org.corespond.sharing.threats;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** A warning that has come rings on the page of the officer, who learns there that it is, and until when. */
@CorespondTest
class WaitingWarningTest extends ThreatScenario {
    @Test
    void itRingsOnTheFieldPageAndItsLivePartUntilItIsReadAndSaysNoMoreThanThatItWaits_H5() throws Exception {
        String own = statement();
        field("/field", officer).andExpect(content().string(not(containsString("/threats/" + id(own)))));
        release(own);

        for (String page : new String[] {"/field", "/field/jobs"}) {
            field(page, officer)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("role=\"alert\"")))
                    .andExpect(content().string(containsString("A warning of a threat waits for your agency")))
                    .andExpect(content().string(containsString("/threats/" + id(own))))
                    .andExpect(content().string(not(containsString("Canary"))))
                    .andExpect(content().string(not(containsString("Cedar"))))
                    .andExpect(content().string(not(containsString("knife"))));
        }
        field("/field", officer)
                .andExpect(content().string(containsString("data-live-topic=\"field board offers threats\"")));
        reading(id(own)).andExpect(status().isOk());

        field("/field", officer).andExpect(content().string(not(containsString("waits for your agency"))));
        field("/field", officer.in(Role.OFFICER)).andExpect(content().string(containsString("waits for your agency")));
    }

    @Test
    void itRingsForNobodyElseAndNotWhenItIsOver() throws Exception {
        String own = statement();
        release(own);
        Person medic = officer.in(Role.COMMUNITY_RESPONDER);

        field("/field", medic).andExpect(content().string(not(containsString("waits for your agency"))));
        clock.advance(Duration.ofDays(1));
        field("/field", officer).andExpect(content().string(not(containsString("waits for your agency"))));
    }

    private ResultActions field(String page, Person who) throws Exception {
        return mvc.perform(get(page).with(who.signedIn()));
    }
}
