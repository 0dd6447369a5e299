package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see what, as its people meet it: at the door, at home, and years later at counsel's desk. */
@ExtendWith(Journeys.class)
class SharingJourney {

    @Test
    void anOfficerAtADoorReadsTheCardOfAPersonWhoWroteOneForOfficers(RunningDemo demo, Chromium chromium) {
        Person deputy = Person.withPhone(chromium, demo.address())
                .signInAs("OFFICER", "Sheriff")
                .open("/field");
        assertThat(deputy.find(".crisis-card").first().innerText())
                .contains("Water, a quiet place", "Sirens", "The person wrote this");

        Person other = Person.withPhone(chromium, demo.address())
                .signInAs("OFFICER", "City Police")
                .open("/field");
        assertThat(other.find(".crisis-card").count()).isZero();
    }

    @Test
    void thePersonReadsWhoLookedAndWhy(RunningDemo demo, Chromium chromium) {
        Person.withPhone(chromium, demo.address())
                .signInAs("OFFICER", "Sheriff")
                .open("/field");

        Person wren =
                Person.withPhone(chromium, demo.address()).signInAs("PERSON").open("/portal/looked");

        assertThat(wren.find("main").innerText()).contains("Tamarack County Sheriff", "Officer", "Why");
    }

    @Test
    void counselPutsALoggedDecisionAgainAndItComesOutTheSame(RunningDemo demo, Chromium chromium) {
        Person.withPhone(chromium, demo.address())
                .signInAs("OFFICER", "Sheriff")
                .open("/field");
        Person counsel = Person.atDesk(chromium, demo.address())
                .signInAs("PRIVACY_OFFICER", "Tamarack County 911")
                .open("/privacy/decisions");

        counsel.find("main a[href^='/privacy/decisions/']").first().click();
        counsel.page().waitForURL(Pattern.compile(".*/privacy/decisions/.+"));

        assertThat(counsel.find("main").innerText()).contains("it gives the same answer", "Rules");
    }
}
