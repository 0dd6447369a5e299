package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corespond.testing.DemoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoTest
class DemoChooserTest {
    private static final Pattern DISPATCHER = Pattern.compile(
            "(?s)name=\"account\" value=\"([^\"]+)\">\\s*<input[^>]*name=\"membership\" value=\"([^\"]+)\">"
                    + "\\s*<button[^>]*data-role=\"DISPATCHER\"");

    @Autowired
    MockMvc mvc;

    @Test
    void oneClickMakesAVisitorAnybodyOfTheMadeUpCounty() throws Exception {
        Browser browser = new Browser(mvc);
        assertThat(browser.open("/me").where()).startsWith("/demo?back=");

        Matcher seat = DISPATCHER.matcher(browser.open("/demo").body());
        assertThat(seat.find()).isTrue();
        Browser.Page chosen = browser.submit("/demo", "account", seat.group(1), "membership", seat.group(2));

        assertThat(chosen.where()).isEqualTo("/");
        assertThat(browser.open("/me").body()).contains("Dispatcher, ", "href=\"/demo\"");
    }

    @Test
    void aMadeUpPersonHasNoSecretsSoTheLockAsksForNone() throws Exception {
        Browser browser = new Browser(mvc);
        Matcher seat = DISPATCHER.matcher(browser.open("/demo").body());
        assertThat(seat.find()).isTrue();
        browser.submit("/demo", "account", seat.group(1), "membership", seat.group(2));

        assertThat(browser.open("/unlock").body()).contains("Go on").doesNotContain("type=\"password\"");
        assertThat(browser.submit("/unlock", "back", "/me").where()).isEqualTo("/me");
    }
}
