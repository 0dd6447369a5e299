package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A quarter in the life: what a family says becomes a gap, an agenda, a decision, an action, and a figure that moves. */
@ExtendWith(Journeys.class)
class QuarterJourney {
    private static final String GAP = "No ride home from Cedar Ridge after ten";
    private static final String HERE = "/c/tamarack-synthetic";
    private static final Pattern ANSWERED = Pattern.compile("(\\d+) of (\\d+) messages of people were answered");

    @Test
    void whatAFamilySaysMovesTheCollaboration(RunningDemo demo, Chromium chromium) {
        Person family = Person.withPhone(chromium, demo.address());
        String code = says(family);
        Person coordinator = Person.atDesk(chromium, demo.address()).signInAs("COORDINATOR");
        int before = answered(coordinator);

        gap(Person.atDesk(chromium, demo.address()).signInAs("ADVOCATE").open("/community/gaps"));
        String meeting = meeting(coordinator);
        assertThat(coordinator.find("main").innerText()).contains("Gaps that people named: " + GAP);
        coordinator.click("Put all of it on the agenda");
        coordinator.page().waitForLoadState();
        assertThat(coordinator.find("main").innerText()).doesNotContain("Due and not on the agenda");

        write(coordinator, "decision", "Ride vouchers at the front desk of Cedar Ridge, day and night");
        write(coordinator, "action", "Order the vouchers");
        done(coordinator.open(meeting));
        closed(coordinator.open("/community/gaps"));
        answer(coordinator.open("/community/feedback"));

        assertThat(answered(coordinator)).isEqualTo(before + 1);
        meeting(coordinator);
        assertThat(coordinator.find("main").innerText()).doesNotContain(GAP, "Order the vouchers");
        family.open(HERE + "/answer");
        family.fill("code", code);
        family.find("main form button[type=submit]").first().click();
        family.page().waitForLoadState();
        assertThat(family.find("main").innerText()).contains("There are ride vouchers now");
    }

    private static String says(Person family) {
        family.open(HERE + "/feedback");
        family.find("label.tap", "Idea").click();
        family.fill("words", "We had to walk home from the crisis center in the middle of the night.");
        family.find("main form button[type=submit]").first().click();
        return family.find("#code").innerText();
    }

    private static void gap(Person advocate) {
        Locator form = advocate.find("form[action='/community/gaps']");
        form.locator("label.tap", new Locator.LocatorOptions().setHasText("Transport"))
                .click();
        form.locator("[name=title]").fill(GAP);
        form.locator("[name=area]").fill("Eastfield");
        form.locator("button[type=submit]").click();
        advocate.find("section.panel strong", GAP).waitFor();
    }

    /** The next one, planned by the coordinator; the page is open then. */
    private static String meeting(Person coordinator) {
        coordinator.open("/workgroup/meetings/new");
        coordinator.fill("title", "Quarterly meeting");
        coordinator.find("#meeting-body").selectOption("Coordinating group");
        coordinator.find("#meeting-phase").selectOption("REVIEW");
        coordinator.fill("at", today().plusDays(3) + "T18:00");
        coordinator.fill("minutesLong", "90");
        coordinator.fill("place", "Library, room 2");
        coordinator.find("main form.wg-form button[type=submit]").click();
        coordinator.page().waitForURL(Pattern.compile(".*/workgroup/meetings/[0-9a-f-]{36}"));
        return coordinator.path();
    }

    private static void write(Person coordinator, String what, String text) {
        Locator form = coordinator.find("form[action$='/" + what + "s']");
        coordinator
                .find("details", what.equals("decision") ? "Record a decision" : "Add an action")
                .locator("summary")
                .click();
        form.locator("[name=text]").fill(text);
        form.locator("[name=owner]").fill("Philippa Dunmarrow");
        form.locator("[name=due]").fill(today().plusDays(30).toString());
        form.locator("button[type=submit]").click();
        coordinator.find(".wg-list li", text).waitFor();
    }

    private static void done(Person coordinator) {
        coordinator.find("a[href^='/workgroup/actions/']", "Order the vouchers").click();
        Locator form = coordinator.find("form[action$='/end']");
        form.locator("[name=kind]").selectOption("DONE");
        form.locator("[name=note]").fill("They lie at the front desk");
        form.locator("button[type=submit]").click();
        coordinator.find(".mark.good", "Done").waitFor();
    }

    private static void closed(Person coordinator) {
        Locator gap = coordinator.find("section.panel[id^='gap-']", GAP);
        gap.locator("summary").click();
        gap.locator("[name=state]").selectOption("CLOSED");
        gap.locator("[name=owner]").selectOption("Cedar Ridge Crisis Center");
        gap.locator("[name=words]").fill("Vouchers, day and night");
        gap.locator("form[action$='/steps'] button").click();
        coordinator.find("section.panel[id^='gap-'] .mark.good").first().waitFor();
    }

    private static void answer(Person coordinator) {
        // The other idea of the demonstration is sorted under a theme already.
        coordinator
                .find("a.item")
                .filter(new Locator.FilterOptions().setHasText("Idea").setHasNotText("Transport"))
                .first()
                .click();
        coordinator.fill("answer", "There are ride vouchers now, at the front desk of Cedar Ridge.");
        coordinator.find("form[action$='/answer'] button[type=submit]").click();
        coordinator.find("h2", "Answer").waitFor();
    }

    /** How many messages the self-assessment counts as answered in time. */
    private static int answered(Person coordinator) {
        Matcher found =
                ANSWERED.matcher(coordinator.open("/questions/6").find("main").innerText());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Los_Angeles"));
    }
}
