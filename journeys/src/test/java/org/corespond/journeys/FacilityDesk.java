package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;

/** The receiving facility's screen: who asks, who comes, who is here. */
record FacilityDesk(Person desk, String episode) {
    void accepts() {
        desk.open("/facility");
        go(desk.find("article.offer[aria-label*='" + episode + "']")
                .locator("button", new Locator.LocatorOptions().setHasText("Accept")));
    }

    /** Custody, and the officer may go; the clock began with the crew's own tap at the door. */
    void takesOver() {
        desk.open("/facility");
        assertThat(desk.find("article.panel[aria-label='" + episode + "']")).containsText("Crew: at the door");
        go(tap("Custody accepted"));
        go(tap("Officer released"));
        go(desk.find("li.panel", episode).locator("a"));
        Locator minutes = desk.find("main .panel strong", "min at the door");
        assertThat(minutes).isVisible();
        System.out.println("whole path: drop-off clock says " + minutes.innerText());
    }

    void handsOnToFollowUp() {
        go(desk.find("main button", "Discharge with follow-up"));
    }

    private Locator tap(String text) {
        return desk.find("article.panel[aria-label='" + episode + "'] button.big", text);
    }

    private void go(Locator click) {
        click.click();
        desk.page().waitForLoadState(LoadState.LOAD);
    }
}
