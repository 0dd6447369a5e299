package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;

/** Who stays with the person until care has begun. */
record FollowUpWorker(Person worker, String episode) {
    void accepts() {
        worker.open("/offers");
        worker.find("article.offer[aria-label*='" + episode + "']")
                .locator("button", new Locator.LocatorOptions().setHasText("Accept"))
                .click();
        worker.page().waitForLoadState(LoadState.LOAD);
    }

    void connects() {
        worker.open("/offers");
        worker.find("a.strip", episode).click();
        worker.find("details.fold summary").click();
        worker.find("#code").selectOption("CONNECTED");
        worker.find("details.fold button").click();
        assertThat(worker.find("dl.facts .mark.good")).isVisible();
    }
}
