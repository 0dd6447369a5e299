package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A call-taker who never touches the mouse. The answers are the keys of the screening, in its order. */
record CallByKeyboard(Person taker, List<String> answers, String level, Pattern route) {
    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9a-f-]{36}");

    /** Thoughts of suicide, no danger, and the caller asks for police: an officer, at any hour, of whichever force is free. */
    static CallByKeyboard ofLevelThree(Person taker) {
        return new CallByKeyboard(
                taker,
                List.of("n", "n", "n", "n", "4", "n", "5", "Enter", "n", "n", "p", "y"),
                "3",
                Pattern.compile("CIT officer|Patrol"));
    }

    /** Hopeless and alone, no danger: a clinician by phone, at any hour. */
    static CallByKeyboard ofLevelOne(Person taker) {
        return new CallByKeyboard(
                taker,
                List.of("n", "n", "n", "n", "n", "n", "5", "Enter", "n", "n", "c", "y"),
                "1",
                Pattern.compile("Clinician by phone"));
    }

    /** Takes a call, follows the advice, offers; tells the short number of the episode. */
    String take() {
        advised();
        taker.page().keyboard().press("F9");
        assertThat(taker.find(".routed-offers .mark").last()).containsText("Waiting");
        return taker.find(".routed a").first().innerText().strip();
    }

    /** Takes a call as far as the advice. */
    void advised() {
        taker.open("/calls");
        long first = System.nanoTime();
        screen(taker.page().keyboard());
        Duration took = Duration.ofNanos(System.nanoTime() - first);
        System.out.printf("by keyboard: first key to advised route %.1f s (budget 30 s)%n", took.toMillis() / 1000.0);
    }

    /** Whom the call was offered to last. */
    String offeredTo() {
        return taker.find(".routed-offers li").last().innerText();
    }

    private void screen(Keyboard keys) {
        keys.press("n");
        taker.page().waitForURL(CALL);
        assertThat(taker.find("#f-location")).isFocused();
        for (String field : List.of("Cedar Street 41, second floor", "Riverside", "541 555 0134", "Family")) {
            keys.type(field);
            keys.press("Enter");
        }
        for (String field : List.of("sister", "")) {
            keys.type(field);
            keys.press("Enter");
        }
        assertThat(taker.find("#f-person-name")).isFocused();
        keys.type("Marisol Example-Lindqvist");
        keys.press("Escape");
        answers.forEach(keys::press);
        assertThat(taker.find("#advice .advice-level")).hasText(level);
        assertThat(taker.find("#advice .advice-route")).containsText(route);
        assertThat(taker.find("[data-saved]")).hasText("Saved");
    }
}
