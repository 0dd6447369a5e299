package org.corespond.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** systems.md F13: gaps on a map, and the same beside it where there is none. */
@ExtendWith(Journeys.class)
class GapMapJourney {
    private static final String BUS = "No bus to the crisis center after 8 pm";

    @Test
    void eachCircleOfTheMapLeadsToItsGap(RunningDemo demo, Chromium chromium) {
        Person coordinator =
                Person.atDesk(chromium, demo.address()).signInAs("COORDINATOR").open("/community/gaps");
        assertThat(coordinator.find("#gap-table")).containsText(BUS);

        boolean draws =
                (boolean) coordinator.page().evaluate("!!document.createElement('canvas').getContext('webgl2')");
        if (draws) {
            assertThat(coordinator.find(".gap-map.drawn .map-name", "Northside"))
                    .isVisible();
            coordinator.find(".map-gap[title='" + BUS + "']").click();
        } else {
            assertThat(coordinator.find(".gap-map")).containsText("the table says the same");
            coordinator.find("#gap-table a", BUS).click();
        }
        assertThat(coordinator.page()).hasURL(Pattern.compile("#gap-"));
        assertThat(coordinator.find("section:target")).containsText(BUS);
    }

    @Test
    void withoutScriptsTheTableSaysTheSame(RunningDemo demo, Chromium chromium) {
        Person advocate = Person.of(
                        chromium, demo.address(), new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .signInAs("ADVOCATE")
                .open("/community/gaps");

        assertThat(advocate.find(".gap-map")).containsText("the table says the same");
        advocate.find("#gap-table a", BUS).click();
        assertThat(advocate.find("section:target")).containsText(BUS);
    }
}
