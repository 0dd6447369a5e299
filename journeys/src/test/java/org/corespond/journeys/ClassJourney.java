package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class from plan over designation to coverage by shift and area. */
@ExtendWith(Journeys.class)
class ClassJourney {

    @Test
    void aClassGoesFromItsOutlineToCertificatesAndWhoIsDesignatedCountsOnDuty(RunningDemo demo, Chromium chromium) {
        Person coordinator =
                Person.atDesk(chromium, demo.address()).signInAs("COORDINATOR").open("/training/coverage");
        int before = trained(coordinator);

        course(coordinator);
        String held = planned(coordinator);
        signUp(coordinator, "Thessaly Brackenridge, Tamarack County Sheriff");
        attended(coordinator);

        assertThat(coordinator.find("main").innerText()).contains("Scores rose from 55 to 85 percent");
        coordinator.find("form[action$='/close'] button").click();
        coordinator.find("a[href^='/training/credentials/']").first().waitFor();
        assertThat(coordinator.path()).isEqualTo(held);
        coordinator.open("/training/coverage");
        assertThat(trained(coordinator)).isEqualTo(before);
        assertThat(coordinator.find(".grid tr", "Valley").innerText()).contains("0 of 1");
        designated(coordinator, "Thessaly Brackenridge");

        coordinator.open("/training/coverage");
        assertThat(trained(coordinator)).isEqualTo(before + 1);
        assertThat(coordinator.find(".grid tr", "Valley").innerText()).contains("1 of 1");
    }

    @Test
    void anEightHourCertificatePosingAsCitIsRefusedAndKeepsWhatWasTyped(RunningDemo demo, Chromium chromium) {
        Person coordinator =
                Person.atDesk(chromium, demo.address()).signInAs("COORDINATOR").open("/training/credentials/new");
        Page page = coordinator.page();
        page.locator("#who option:nth-child(2)").first();
        page.selectOption("#kind", "CIT");
        coordinator.fill("course", "Two evenings online");
        coordinator.fill("hours", "8");
        coordinator.fill("issuer", "Somewhere");
        coordinator.fill("issued", LocalDate.now(ZoneId.of("UTC")).minusDays(40).toString());
        page.selectOption("#who", page.locator("#who option").nth(1).getAttribute("value"));

        page.click("main form.panel button[type=submit]");

        coordinator.find("#e-hours").waitFor();
        assertThat(coordinator.find("#e-hours").innerText())
                .contains("A CIT certificate takes at least 40 hours; this one has 8.");
        assertThat(page.inputValue("#course")).isEqualTo("Two evenings online");
    }

    private static int trained(Person coordinator) {
        String patrol =
                coordinator.find(".reach-row", "Patrol").locator(".amount").innerText();
        return Integer.parseInt(patrol.substring(0, patrol.indexOf(' ')));
    }

    private static void course(Person coordinator) {
        Page page = coordinator.open("/training/courses/new?outline=CRIT").page();
        for (String owner : new String[] {"Tamarack County Sheriff", "Tamarack Behavioral Health"}) {
            page.locator(".checks label", new Page.LocatorOptions().setHasText(owner))
                    .first()
                    .click();
        }
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/training/courses/[0-9a-f-]{36}"));
        for (int i = 0; i < 2; i++) {
            coordinator.fill("name", "Head of training " + i);
            page.click("form[action$='/approvals'] button");
            page.waitForLoadState();
        }
        assertThat(coordinator.find("main").innerText()).contains("Approved");
    }

    /** In the demonstration's past, so that it can be closed. */
    private static String planned(Person coordinator) {
        Page page = coordinator.open("/training/classes/new").page();
        LocalDate last = LocalDate.now(ZoneId.of("UTC")).minusDays(3);
        page.selectOption(
                "#course",
                new com.microsoft.playwright.options.SelectOption()
                        .setLabel("Crisis response and intervention training, 40 hours"));
        page.selectOption(
                "#host", new com.microsoft.playwright.options.SelectOption().setLabel("Tamarack County Sheriff"));
        coordinator.fill("place", "Grange hall");
        coordinator.fill("instructor", "Two instructors (made up)");
        coordinator.fill("from", last.minusDays(4).toString());
        coordinator.fill("to", last.toString());
        coordinator.fill("lent", "6");
        page.click("main form.panel button[type=submit]");
        page.waitForURL(Pattern.compile(".*/training/classes/[0-9a-f-]{36}"));
        return coordinator.path();
    }

    private static void signUp(Person coordinator, String who) {
        Page page = coordinator.page();
        page.selectOption("#who", new com.microsoft.playwright.options.SelectOption().setLabel(who));
        page.click("form[action$='/seats'] button");
        coordinator.find(".seats tbody tr").first().waitFor();
    }

    /** Whoever is trained counts for patrol once designated (collaboration.md 10.3). */
    private static void designated(Person coordinator, String officer) {
        Page page = coordinator.open("/training/cit").page();
        assertThat(coordinator.find("main tr", officer).innerText()).contains("not designated");
        coordinator.click("Designate an officer");
        page.selectOption("#who", new com.microsoft.playwright.options.SelectOption().setLabel(officer));
        page.selectOption("#kind", "DESIGNATED");
        coordinator.fill("on", LocalDate.now(ZoneId.of("UTC")).minusDays(1).toString());
        page.click("form[action='/training/cit'] button[type=submit]");
        coordinator.find("main tr", officer).locator(".mark.calm").waitFor();
        assertThat(coordinator.find("main tr", officer).innerText()).contains("Designated since");
    }

    private static void attended(Person coordinator) {
        Page page = coordinator.page();
        page.locator("input[name^='hours-']").fill("40");
        page.locator("input[name^='pre-']").fill("55");
        page.locator("input[name^='post-']").fill("85");
        page.click("button[form=attendance]");
        coordinator.find("main", "Scores rose").waitFor();
    }
}
