package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Who stays with the person until care has begun. */
record FollowUpWorker(Person worker, String episode) {
    void accepts() {
        worker.open("/follow-up");
        go(worker.find("article.offer[aria-label*='" + episode + "']")
                .locator("button", new Locator.LocatorOptions().setHasText("Accept")));
        go(worker.find("a.strip", episode));
    }

    void sendsReferral() {
        worker.find("input[name=type][value=BH_OUTPATIENT]").check();
        worker.fill("service", "Lantern House counseling");
        worker.find("input[name=urgency][value=WITHIN_24_H]").check();
        worker.find("input[name=response][value=ACCEPTED]").check();
        go(worker.find("form.referral-form button[type=submit]"));
        assertThat(referral()).containsText("Sent");
    }

    void serviceAccepts() {
        go(step("Service accepted"));
    }

    void makesAppointment() {
        worker.fill(
                "appointmentAt",
                LocalDateTime.now(ZoneOffset.UTC)
                        .plusDays(1)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        go(step("Appointment made"));
    }

    void personKeepsIt() {
        go(step("Kept"));
        assertThat(referral().locator(".mark.good")).hasText("Service kept");
    }

    void closesAsConnected() {
        worker.find("input[name=code][value=CONNECTED]").check();
        go(worker.find("main button", "Close the episode"));
    }

    private Locator referral() {
        return worker.find("article.referral").first();
    }

    private Locator step(String text) {
        return referral().locator("button", new Locator.LocatorOptions().setHasText(text));
    }

    private void go(Locator click) {
        click.click();
        worker.page().waitForLoadState(LoadState.LOAD);
    }
}
