package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pictures of the guide: {@code -Dpictures=write} renews them, else they go to the build folder. */
@ExtendWith(Journeys.class)
class PicturesJourney {
    private static final Path FOLDER = System.getProperty("pictures", "").equals("write")
            ? Program.home().resolve("docs/guide/pictures")
            : Path.of("target", "pictures");
    private static final long MOST_BYTES = 250_000;

    @Test
    void everyPageOfTheGuideHasItsPicture(RunningDemo demo, Chromium chromium) throws IOException {
        Files.createDirectories(FOLDER);
        String at = demo.address();
        doors(Person.atDesk(chromium, at));
        callTaker(Person.atDesk(chromium, at));
        coordinator(Person.atDesk(chromium, at));
        supervisor(Person.atDesk(chromium, at));
        atNight(Person.atDesk(chromium, at).prefers("theme", "night"));
        field(Person.withPhone(chromium, at));
        spanish(Person.withPhone(chromium, at).prefers("lang", "es"));
        facility(Person.atDesk(chromium, at));
        followUp(Person.atDesk(chromium, at));
        outcomes(Person.atDesk(chromium, at));
        training(Person.atDesk(chromium, at));
        try (var pictures = Files.list(FOLDER)) {
            List<Path> all = pictures.toList();
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.toFile().length()).isBetween(1_000L, MOST_BYTES));
        }
    }

    private static void doors(Person guest) {
        picture(guest.open("/demo"), "demo-chooser");
        picture(guest.open("/sign-in"), "sign-in");
    }

    private static void callTaker(Person taker) {
        taker.signInAs("CALL_TAKER");
        CallByKeyboard.ofLevelThree(taker).advised();
        picture(taker, "call");
        taker.page().keyboard().press("F9");
        taker.find(".routed").waitFor();
        picture(taker, "call-offered");
    }

    private static void coordinator(Person coordinator) {
        coordinator.signInAs("COORDINATOR").open("/board");
        picture(coordinator, "board");
        coordinator.find("a.strip").last().click();
        coordinator.find(".timeline").waitFor();
        picture(coordinator, "episode");
    }

    private static void supervisor(Person supervisor) {
        Page page = supervisor.signInAs("SUPERVISOR").open("/units/new").page();
        page.fill("#name", "Field supervisor 1");
        page.selectOption("#kind", "CLINICIAN_LINE");
        page.click("main form button[type=submit]");
        page.waitForURL(Pattern.compile(".*/units"));
        picture(supervisor, "units");
    }

    private static void atNight(Person dispatcher) {
        picture(dispatcher.signInAs("DISPATCHER").open("/board"), "board-night");
        picture(dispatcher.open("/offers"), "offers-night");
    }

    private static void field(Person deputy) {
        picture(deputy.signInAs("OFFICER").open("/offers"), "offers-phone");
        picture(deputy.open("/field"), "assignment-phone");
        deputy.find("a[href$='/encounter']").first().click();
        deputy.page().waitForURL(Pattern.compile(".*/encounter"));
        picture(deputy, "encounter-phone");
        deputy.find("#q-legalStatus").scrollIntoViewIfNeeded();
        picture(deputy, "encounter-answers-phone");
    }

    private static void spanish(Person responder) {
        picture(responder.signInAs("MOBILE_CRISIS").open("/field"), "assignment-phone-spanish");
    }

    private static void facility(Person desk) {
        picture(desk.signInAs("FACILITY", "Cedar Ridge").open("/facility"), "facility");
    }

    private static void followUp(Person worker) {
        picture(worker.signInAs("FOLLOW_UP").open("/follow-up"), "follow-up");
        worker.find("main a.strip").first().click();
        worker.find(".split").waitFor();
        picture(worker, "follow-up-person");
    }

    private static void outcomes(Person analyst) {
        picture(analyst.signInAs("ANALYST").open("/outcomes"), "outcomes");
    }

    private static void training(Person coordinator) {
        picture(coordinator.signInAs("COORDINATOR").open("/training/coverage"), "training-coverage");
        coordinator
                .open("/training/classes")
                .find("li.agreement a", "Crisis intervention")
                .click();
        coordinator.find(".seats").waitFor();
        picture(coordinator, "training-class");
    }

    private static void picture(Person person, String name) {
        person.page().evaluate("() => document.fonts.ready");
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
