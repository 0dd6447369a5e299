package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person's way from the first call to a kept appointment, with six people signed in at once. */
@ExtendWith(Journeys.class)
class WholePathJourney {
    @Test
    void fromTheFirstCallToConnectedCareNobodyIsDropped(RunningDemo demo, Chromium chromium) {
        String at = demo.address();
        Person taker = Person.atDesk(chromium, at).signInAs("CALL_TAKER");
        Person deputy = Person.withPhone(chromium, at).signInAs("OFFICER", "Sheriff");
        Person facility = Person.atDesk(chromium, at).signInAs("FACILITY", "Cedar Ridge");
        Person worker = Person.atDesk(chromium, at).signInAs("FOLLOW_UP");
        Person dispatcher = Person.atDesk(chromium, at).signInAs("DISPATCHER").open("/board");
        Person coordinator = Person.atDesk(chromium, at).signInAs("COORDINATOR").open("/board");
        Board board = new Board(coordinator.page());

        String episode = new CallByKeyboard(taker).take();
        board.shows(episode, "Tamarack County 911");

        DeputyWithPhone crew = new DeputyWithPhone(deputy, episode);
        crew.accepts();
        board.shows(episode, "Tamarack County Sheriff");
        crew.goesAndArrives();
        crew.recordsTheEncounter();
        crew.asksForAPlace("Cedar Ridge intake");
        facilityAccepts(facility, episode);
        crew.brings();
        custodyIsAccepted(facility, episode);
        board.shows(episode, "Cedar Ridge Crisis Center");

        FollowUpWorker care = new FollowUpWorker(worker, episode);
        facilityDischarges(facility, episode);
        care.accepts();
        board.shows(episode, "Lantern House Care Connections");
        care.connects();
        board.hasLost(episode);
        board.nobodyIsWithoutOwner();
        board.wasNeverLoadedAgain();
        new Board(dispatcher.page()).nobodyIsWithoutOwner();
    }

    private static void facilityAccepts(Person facility, String episode) {
        facility.open("/facility");
        Locator offer = facility.find("article.offer", episode);
        assertThat(offer).isVisible();
        offer.locator("button", new Locator.LocatorOptions().setHasText("Accept")).click();
    }

    private static void custodyIsAccepted(Person facility, String episode) {
        for (String tap : List.of("Arrived at our door", "Custody accepted", "Officer released")) {
            Locator next = facility.find("article.panel[aria-label='" + episode + "'] button.big", tap);
            // At the door may come from the crew's own tap.
            if (tap.startsWith("Arrived") && !next.isVisible()) {
                continue;
            }
            next.click();
            facility.page().waitForLoadState(LoadState.LOAD);
        }
    }

    private static void facilityDischarges(Person facility, String episode) {
        facility.open("/facility");
        facility.find("li.panel", episode).locator("a").click();
        String minutes = facility.find("main .panel strong", "min at the door").innerText();
        System.out.println("whole path: drop-off " + minutes);
        facility.find("main button", "Discharge with follow-up").click();
        facility.page().waitForLoadState(LoadState.LOAD);
    }

    /** The coordinator's board, open all the time and never loaded again. */
    private record Board(Page page) {
        Board {
            page.evaluate("() => { window.openedOnce = true }");
        }

        Locator strip(String episode) {
            return page.locator("a.strip", new Page.LocatorOptions().setHasText(episode));
        }

        void shows(String episode, String owner) {
            assertThat(strip(episode).locator(".strip-owner")).hasText(owner);
            nobodyIsWithoutOwner();
        }

        void hasLost(String episode) {
            assertThat(strip(episode)).hasCount(0);
        }

        void nobodyIsWithoutOwner() {
            List<String> owners = page.locator("a.strip .strip-owner").allInnerTexts();
            assertThat(owners).isNotEmpty().allSatisfy(owner -> assertThat(owner).isNotBlank());
        }

        void wasNeverLoadedAgain() {
            assertThat(page.evaluate("() => window.openedOnce === true")).isEqualTo(true);
        }
    }
}
