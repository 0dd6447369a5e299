package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From template clauses to a signature that opens a flow, and to the end that closes it. */
@ExtendWith(Journeys.class)
class AgreementJourney {
    private static final List<String> PARTIES = List.of("Tamarack County Sheriff", "Tamarack Behavioral Health");

    @Test
    void anAgreementGoesFromItsTemplateToASwitchAndBack(RunningDemo demo, Chromium chromium) {
        Person coordinator =
                Person.atDesk(chromium, demo.address()).signInAs("COORDINATOR").open("/agreements/new");
        written(coordinator);
        String paper = coordinator.path();
        assertThat(coordinator.find("main").innerText()).doesNotContain("Its flows are open");

        step(coordinator, "SENT");
        sign(coordinator, PARTIES.getFirst());
        drawn(Person.withPhone(chromium, demo.address()).signInAs("COORDINATOR").open(paper), PARTIES.getLast());
        coordinator.open(paper);
        assertThat(coordinator.find(".usa-alert--success").count()).isOne();
        assertThat(coordinator.find("main").innerText()).contains("Active");

        coordinator.find("details summary", "End").last().click();
        coordinator.fill("reason", "The sheriff left the collaboration");
        coordinator.find("form[action$='/end'] button").click();
        coordinator
                .find(".usa-alert--error", "The sheriff left the collaboration")
                .waitFor();
        assertThat(coordinator.path()).isEqualTo(paper);
    }

    private static void written(Person coordinator) {
        coordinator.fill("title", "Crisis response memorandum of the valley");
        for (String party : PARTIES) {
            check(coordinator.find("fieldset", "Parties"), party);
        }
        coordinator.fill(
                "from",
                LocalDate.now(ZoneId.of("America/Los_Angeles")).minusDays(1).toString());
        Locator clause = coordinator.find("input[name='classes-0']").first();
        if (!clause.isVisible()) {
            coordinator.click("Add another clause");
            coordinator.page().waitForLoadState();
        }
        filledIn(coordinator);
        tick(coordinator, "classes-0", "LEI");
        tick(coordinator, "purposes-0", "TREAT");
        coordinator.find("main form button[type=submit]").last().click();
        coordinator.page().waitForURL(Pattern.compile(".*/agreements/[0-9a-f-]{36}"));
    }

    private static void check(Locator among, String label) {
        among.locator("label", new Locator.LocatorOptions().setHasText(label))
                .first()
                .click();
    }

    /** What the template leaves open between brackets; nobody can sign while it is. */
    private static void filledIn(Person coordinator) {
        coordinator.find("details:has(textarea[name^='text-']) summary").click();
        for (Locator text : coordinator.find("textarea[name^='text-']").all()) {
            text.fill(text.inputValue().replaceAll("\\[[^\\]]*\\]", "as agreed"));
        }
    }

    private static void tick(Person coordinator, String name, String value) {
        String box = "input[name='" + name + "'][value='" + value + "']";
        coordinator
                .find("label[for='" + coordinator.find(box).getAttribute("id") + "']")
                .click();
    }

    private static void step(Person coordinator, String kind) {
        Locator form = coordinator.find("form[action$='/steps']");
        coordinator.find("details:has(form[action$='/steps']) summary").click();
        form.locator("[name=step]").selectOption(kind);
        form.locator("button[type=submit]").click();
        coordinator.page().waitForLoadState();
    }

    /** On a phone the pad stands clear of the bar at the bottom as soon as drawing is chosen. */
    private static void drawn(Person phone, String party) {
        Locator form = phone.find("form[action$='/signatures']");
        form.locator("[name=party]").selectOption(party);
        form.locator("[name=signer]").fill("Marcellus Underhay");
        form.locator("[name=capacity]").fill("For " + party);
        form.locator("label:has(input[value=DRAWN])").click();
        BoundingBox pad = form.locator("canvas").boundingBox();
        assertThat(pad.y + pad.height).isLessThan(phone.find(".rail").boundingBox().y);
        phone.page().mouse().move(pad.x + pad.width / 4, pad.y + pad.height - 4);
        phone.page().mouse().down();
        phone.page().mouse().move(pad.x + pad.width / 2, pad.y + pad.height / 2);
        phone.page().mouse().up();
        form.locator("button[type=submit]").last().click();
        phone.page().waitForLoadState();
        assertThat(phone.find(".usa-error-message").count()).isZero();
    }

    private static void sign(Person coordinator, String party) {
        Locator form = coordinator.find("form[action$='/signatures']");
        form.locator("[name=party]").selectOption(party);
        form.locator("[name=signer]").fill("Marcellus Underhay");
        form.locator("[name=capacity]").fill("For " + party);
        form.locator("label", new Locator.LocatorOptions().setHasText("by typing the name here"))
                .click();
        form.locator("label:has([name=agreed])").click();
        form.locator("button[type=submit]").last().click();
        coordinator.page().waitForLoadState();
    }
}
