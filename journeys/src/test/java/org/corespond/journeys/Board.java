package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The board of all open episodes on somebody's screen: opened once, followed live. */
record Board(Page page) {
    static Board of(Person person) {
        person.open("/board").page().evaluate("() => { window.openedOnce = true }");
        return new Board(person.page());
    }

    void shows(String episode, String owner) {
        assertThat(strip(episode).locator(".strip-owner")).hasText(owner);
        nobodyIsWithoutOwner();
        assertThat(page.evaluate("() => window.openedOnce === true")).isEqualTo(true);
    }

    void shows(String episode, String owner, String next) {
        assertThat(strip(episode).locator(".strip-next")).containsText(next);
        shows(episode, owner);
    }

    void hasLost(String episode) {
        assertThat(strip(episode)).hasCount(0);
        nobodyIsWithoutOwner();
    }

    private void nobodyIsWithoutOwner() {
        List<String> owners = page.locator("a.strip .strip-owner").allInnerTexts();
        assertThat(owners).isNotEmpty().allSatisfy(owner -> assertThat(owner).isNotBlank());
    }

    private Locator strip(String episode) {
        return page.locator("a.strip", new Page.LocatorOptions().setHasText(episode));
    }
}
