package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody answers: the next route is tried, the dispatcher hears of it, and the person still has an owner. */
@ExtendWith(Journeys.class)
class FallbackJourney {
    /** The clinician line has 20 seconds (decisions 11). */
    private static final double SOON = 60_000;

    @Test
    void whenNobodyAnswersTheNextRouteIsTriedAndTheDispatcherIsAlarmed(RunningDemo demo, Chromium chromium) {
        Person taker = Person.atDesk(chromium, demo.address()).signInAs("CALL_TAKER");
        Person dispatcher = Person.atDesk(chromium, demo.address()).signInAs("DISPATCHER");
        dispatcher.open("/board");

        String episode = CallByKeyboard.ofLevelOne(taker).take();
        Locator offers = taker.find(".routed-offers li");
        assertThat(offers.first()).containsText("Clinician");
        assertThat(offers.first()).containsText("Not answered", within());
        assertThat(offers.nth(1)).isVisible();
        assertThat(taker.find(".routed")).containsText("Still yours");

        Locator ring = dispatcher.find(".ring", episode);
        assertThat(ring).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        ring.locator("button").click();
        assertThat(dispatcher
                        .page()
                        .locator(".ring", new com.microsoft.playwright.Page.LocatorOptions().setHasText(episode)))
                .hasCount(0);
        assertThat(dispatcher.find("a.strip", episode).locator(".strip-owner")).hasText("Tamarack County 911");
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON);
    }
}
