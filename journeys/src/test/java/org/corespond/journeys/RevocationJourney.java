package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The person takes back what was agreed to, at home and at once. */
@ExtendWith(Journeys.class)
class RevocationJourney {
    private static final String LINE = "Tamarack Crisis Line";

    @Test
    void aConsentTakenBackAtThePortalIsOverAtOnce(RunningDemo demo, Chromium chromium) {
        Person wren =
                Person.withPhone(chromium, demo.address()).signInAs("PERSON").open("/portal/consents");
        assertThat(wren.find("main").innerText()).contains(LINE);

        wren.click("Take it back");
        wren.find("main button", "Take it back now").click();

        assertThat(wren.find("main .mark").first().innerText()).contains("Taken back");
        assertThat(wren.find("main button", "Take it back now").count()).isZero();
    }
}
