package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The responder: one thumb, one step at a time. */
record ResponderWithPhone(Person responder, String episode) {
    /** The required answers; what the record knows already is not tapped again. */
    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("initiator", "FAMILY_FRIEND"),
            Map.entry("reason", "SUICIDAL"),
            Map.entry("weapon", "NONE"),
            Map.entry("threat", "SELF"),
            Map.entry("force", "NONE"),
            Map.entry("injury", "NONE"),
            Map.entry("legalStatus", "VOLUNTARY"),
            Map.entry("offense", "NONE"),
            Map.entry("cit", "NOT_REQUESTED"),
            Map.entry("primary", "CSU_DROP"),
            Map.entry("referral", "ACCEPTED")));

    void accepts() {
        responder.open("/offers");
        Locator offer = responder.find("article.offer[aria-label*='" + episode + "']");
        offer.locator("button", new Locator.LocatorOptions().setHasText("Accept"))
                .click();
        responder.page().waitForLoadState(LoadState.LOAD);
        responder.open("/field");
        Locator take = responder.find("article.panel:not(.job)", episode).locator("button");
        if (take.isVisible()) {
            take.click();
        }
        assertThat(job()).isVisible();
    }

    void goesAndArrives() {
        tap("En route");
        tap("Arrived");
    }

    void recordsTheEncounter() {
        long began = System.nanoTime();
        int taps = 1;
        tap("Record the encounter");
        responder.page().waitForURL(Pattern.compile(".*/encounter"));
        for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
            Locator choice = responder.find("input[name='" + answer.getKey() + "'][value='" + answer.getValue() + "']");
            if (responder.find("input[name='" + answer.getKey() + "']:checked").count() == 0) {
                choice.check();
                taps++;
            }
        }
        responder.find("main .job-act button").click();
        taps++;
        responder.page().waitForURL(Pattern.compile(".*/next"));
        System.out.printf(
                "whole path: encounter record %.1f s, %d taps with opening and saving (budget 90 s)%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, taps);
    }

    void asksForAPlace(String place) {
        responder.click("Find a facility");
        responder.page().waitForURL(Pattern.compile(".*/facility/find/.*"));
        responder.find("article.tile", place).locator("button").click();
        responder.page().waitForLoadState(LoadState.LOAD);
        responder.open("/field");
    }

    void brings() {
        tap("Leaving the scene");
        tap("At the facility door");
    }

    private Locator job() {
        return responder.find("article.job[aria-label='" + episode + "']");
    }

    private void tap(String text) {
        Locator button = job().locator(".job-act button, .job-act a", new Locator.LocatorOptions().setHasText(text));
        assertThat(button).isVisible();
        button.click();
        responder.page().waitForLoadState(LoadState.LOAD);
    }
}
