package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinician believes in a serious and imminent threat and tells who can prevent it (45 CFR 164.512(j)). */
@ExtendWith(Journeys.class)
class ThreatJourney {
    private static final String POLICE = "Tamarack City Police";
    private static final String KNIFE = "A kitchen knife in the coat";

    @Test
    void whatTheRuleLetsOutReachesThePoliceAndNothingElseDoes(RunningDemo demo, Chromium chromium) {
        Person clinician = Person.withPhone(chromium, demo.address())
                .signInAs("MOBILE_CRISIS", "Behavioral Health")
                .open("/field");
        clinician.find("main a[href^='/episodes/']").first().click();
        clinician.page().waitForURL(Pattern.compile(".*/episodes/.+"));
        clinician.click("State the threat");
        clinician.page().waitForURL(Pattern.compile(".*/threats/about/.+"));
        int taps = states(clinician);
        assertThat(taps).as("few taps").isLessThanOrEqualTo(9);
        clinician.page().waitForURL(Pattern.compile(".*/threats/ours/.+"));
        assertThat(clinician.find("main").innerText())
                .contains("This goes out", KNIFE, "This stays here", "I will do it tonight", "45 CFR 164.512(j)");

        Person officer = Person.withPhone(chromium, demo.address())
                .signInAs("OFFICER", POLICE)
                .open("/threats");
        assertThat(officer.find("main").innerText()).doesNotContain("Tamarack Behavioral Health");
        clinician.click("Send to " + POLICE);
        assertThat(clinician.find("main").innerText()).contains("not read yet");

        officer.open("/threats");
        officer.find("main a[href^='/threats/']", "Tamarack Behavioral Health").click();
        officer.page().waitForURL(Pattern.compile(".*/threats/.+"));
        assertThat(officer.find("main").innerText()).contains(KNIFE).doesNotContain("I will do it tonight");

        clinician.page().reload();
        assertThat(clinician.find("main").innerText()).contains("Read ").doesNotContain("not read yet");
    }

    /** The taps of the form; what is typed is two lines and the name of who is threatened. */
    private static int states(Person clinician) {
        int taps = 0;
        tap(clinician.find("label.tap", POLICE));
        clinician.fill("threatened", "His neighbor");
        for (String choice : new String[] {
            "harm'][value='INJURY",
            "imminence'][value='HAS_MEANS",
            "prevention'][value='CAN_GO_THERE",
            "source'][value='OWN_KNOWLEDGE",
            "asserted'][value='disclosure_necessary_to_prevent",
            "asserted'][value='consistent_with_state_law_and_ethics"
        }) {
            clinician.find("input[name='" + choice + "']").check();
            taps++;
        }
        clinician.click("What they may need to know");
        clinician.fill("weapons_or_means_now", KNIFE);
        clinician.fill("what_was_said", "I will do it tonight");
        clinician.click("See what may go out");
        return taps + 3;
    }

    private static void tap(Locator label) {
        label.locator("input").check();
    }
}
