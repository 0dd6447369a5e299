package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A call-taker who never touches the mouse. */
record CallByKeyboard(Person taker) {
    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9a-f-]{36}");

    /** Takes a call, follows the advice, offers; tells the short number of the episode. */
    String take() {
        Keyboard keys = taker.page().keyboard();
        taker.open("/calls");
        long first = System.nanoTime();
        keys.press("n");
        taker.page().waitForURL(CALL);
        assertThat(taker.find("#f-location")).isFocused();
        keys.type("Cedar Street 41, second floor");
        keys.press("Enter");
        keys.type("Riverside");
        keys.press("Enter");
        keys.type("541 555 0134");
        keys.press("Enter");
        keys.type("Family");
        keys.press("Enter");
        keys.type("sister");
        keys.press("Escape");
        // hurt, crime, weapon, threatened: no; thoughts of suicide; the place is safe; hopeless; nothing taken; no past
        // violence; the caller asks for police; may be connected.
        for (String key : List.of("n", "n", "n", "n", "4", "n", "5", "Enter", "n", "n", "p", "y")) {
            keys.press(key);
        }
        assertThat(taker.find("#advice .advice-level")).hasText("3");
        assertThat(taker.find("#advice .advice-route")).containsText("CIT officer");
        assertThat(taker.find("[data-saved]")).hasText("Saved");
        Duration took = Duration.ofNanos(System.nanoTime() - first);
        System.out.printf("whole path: first key to advised route %.1f s (budget 30 s)%n", took.toMillis() / 1000.0);
        keys.press("F9");
        assertThat(taker.find(".routed-offers .mark", "Waiting")).isVisible();
        return taker.find(".routed a").innerText().strip();
    }
}
