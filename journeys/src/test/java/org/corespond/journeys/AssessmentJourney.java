package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A self-assessment from three sides that answer apart to one answer that they sign. */
@ExtendWith(Journeys.class)
class AssessmentJourney {
    private static final String AGREEMENT = "#q-leadership-agreement";
    private static final String VOICES = "#q-leadership-voices";

    @Test
    void threeViewsBecomeOneSignedConsensus(RunningDemo demo, Chromium chromium) throws IOException {
        Person coordinator =
                Person.atDesk(chromium, demo.address()).signInAs("COORDINATOR").open("/assessments");
        coordinator
                .find("main button[aria-label='Begin: Self-assessment of the collaboration']")
                .click();
        coordinator.page().waitForURL(Pattern.compile(".*/assessments/[0-9a-f-]{36}"));
        String run = coordinator.path();

        answerOnAPhone(onAPhone(demo, chromium, "OFFICER", "Sheriff"), run, "law-enforcement", "3", "2");
        coordinator.open(run);
        assertThat(coordinator.find("main").innerText())
                .contains("Behavioral health has not handed in yet. One side alone is no consensus.");
        assertThat(coordinator.find("#h-signatures").count()).isZero();
        answerOnAPhone(onAPhone(demo, chromium, "CLINICIAN", ""), run, "behavioral-health", "1", "1");
        answerOnAPhone(onAPhone(demo, chromium, "PEER", ""), run, "lived-experience", "NA", "1");

        coordinator.open(run);
        assertThat(coordinator.find("main").innerText()).contains("Law enforcement 3, behavioral health 1");
        decide(coordinator);
        meet(coordinator, run);
        sign(coordinator, "law-enforcement", "Marcellus Underhay", "Sheriff");
        sign(coordinator, "behavioral-health", "Anselm Rookwood", "Director");
        sign(coordinator, "lived-experience", "Isidro Montesol", "Peer");

        // The agreement was decided to be 2 of 3, the voices are the lowest, 1 of 3: 50 %.
        assertThat(coordinator.find("main").innerText()).contains("Signed", "50 %", "Operating", "Isidro Montesol");
        Download record = coordinator
                .page()
                .waitForDownload(
                        () -> coordinator.find("a[href$='/record.pdf']").click());
        assertThat(Files.readString(record.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private static Person onAPhone(RunningDemo demo, Chromium chromium, String role, String agency) {
        return Person.withPhone(chromium, demo.address()).signInAs(role, agency);
    }

    private static void answerOnAPhone(Person person, String run, String view, String agreement, String voices) {
        person.open(run + "/views/" + view + "/leadership");
        answer(person, AGREEMENT, agreement);
        answer(person, VOICES, voices);
        person.open(run);
        person.click("Hand in");
        person.page().waitForLoadState();
        assertThat(person.find("main").innerText()).contains("Handed in by");
        person.context().close();
    }

    /** One tap; it is kept when the page says so. */
    private static void answer(Person person, String item, String code) {
        Locator form = person.find(item);
        form.locator("input[name=answer][value='" + code + "']").check();
        form.locator(".saved", new Locator.LocatorOptions().setHasText("Kept")).waitFor();
    }

    private static void decide(Person coordinator) {
        coordinator.find(".divergences a").first().click();
        Locator item = coordinator.find("#c-leadership-agreement");
        item.locator("input[name=answer][value='2']").check();
        item.locator("input[name=why]").fill("Two of four agreements are in date");
        item.locator("button[type=submit]").click();
        coordinator.page().waitForLoadState();
        assertThat(coordinator.find("#c-leadership-agreement").innerText()).contains("Two of four agreements");
    }

    private static void meet(Person coordinator, String run) {
        coordinator.open(run);
        coordinator.fill("people", "Marcellus Underhay, Anselm Rookwood, Isidro Montesol, Theodora Silverthorn");
        coordinator.find("form[action$='/meeting'] [name=day]").fill("2026-01-05");
        coordinator.click("Keep the meeting");
        coordinator.page().waitForLoadState();
    }

    private static void sign(Person coordinator, String side, String signer, String capacity) {
        Locator form = coordinator.find("form[action$='/signatures']");
        form.locator("[name=view]").selectOption(side);
        form.locator("[name=signer]").fill(signer);
        form.locator("[name=capacity]").fill(capacity);
        form.locator("[name=day]").fill("2026-01-06");
        form.locator("button[type=submit]").click();
        coordinator.find(".signatures strong", signer).waitFor();
    }
}
