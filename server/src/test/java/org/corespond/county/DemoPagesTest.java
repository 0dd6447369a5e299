package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.corespond.access.Browser;
import org.corespond.directory.Program;
import org.corespond.testing.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever a visitor chooses to be has something to do. */
@DemoTest
class DemoPagesTest {
    private static final Pattern RAIL = Pattern.compile("(?s)<nav class=\"rail\".*?</nav>");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z/-]+)\"");

    private static final ZoneId TOWN = ZoneId.of("America/Los_Angeles");

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoYear year;

    @ParameterizedTest
    @EnumSource(DemoSeat.class)
    void theFirstPageOfEverySeatHasSomethingToShow(DemoSeat seat) throws Exception {
        year.await();
        Browser browser = new Browser(mvc);
        be(browser, seat);
        String home = browser.open("/").where();
        assertThat(home).startsWith("/");
        Browser.Page page = browser.open(home);
        assertThat(page.status()).as(home).isEqualTo(200);
        if (atWork(seat)) {
            assertThat(page.body()).as("%s of %s", home, seat).doesNotContain("class=\"empty\"");
        }
        assertThat(paths(page.body())).as("what %s may open", seat).isNotEmpty();
        for (String path : paths(page.body())) {
            assertThat(browser.open(path).status()).as("%s for %s", path, seat).isEqualTo(200);
        }
        assertThat(page.body()).contains("Demonstration: every person, call and agency here is made up.");
    }

    /** collaboration.md 10.3: trained is not designated, and some opt out. */
    @Test
    void mostTrainedOfficersAreDesignatedAndTheListCoverageAndQuestionsSayIt_10_3() throws Exception {
        year.await();
        Browser browser = new Browser(mvc);
        be(browser, DemoSeat.COORDINATOR);

        assertThat(browser.open("/training/cit").body())
                .contains("Of 6 officers 4 hold a current CIT certificate, 3 of them are designated, 1 opted out.")
                .contains("Moved to traffic");
        assertThat(browser.open("/questions/3").body())
                .contains("4 of 6 officers hold a current certificate of the 40-hour course.")
                .contains("3 of 6 officers hold a current certificate and are designated for CIT.");
        assertThat(browser.open("/training/coverage")
                        .body()
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " "))
                .contains("3 of 6");
    }

    /** Whose program is closed, or opened or closed within these hours, may well have nothing to do. */
    private static boolean atWork(DemoSeat seat) {
        List<Program> programs = Arrays.stream(DemoProgram.values())
                .filter(program -> program.agency() == seat.agency())
                .filter(program -> program.kind().accepting().contains(seat.role()))
                .map(program -> program.as(UUID.randomUUID(), UUID.randomUUID()))
                .toList();
        Instant now = Instant.now();
        return programs.isEmpty()
                || programs.stream()
                        .anyMatch(program -> IntStream.rangeClosed(0, 3)
                                .allMatch(hours -> program.openAt(now.minus(Duration.ofHours(hours)), TOWN)));
    }

    private static void be(Browser browser, DemoSeat seat) throws Exception {
        Pattern form = Pattern.compile("(?s)name=\"account\" value=\"([^\"]+)\">\\s*<input[^>]*name=\"membership\""
                + " value=\"([^\"]+)\">\\s*<button[^>]*data-role=\"" + seat.role()
                + "\">\\s*<strong>[^<]*</strong>\\s*<span>" + seat.person() + "</span>");
        MatchResult found =
                form.matcher(browser.open("/demo").body()).results().findFirst().orElseThrow();
        browser.submit("/demo", "account", found.group(1), "membership", found.group(2));
    }

    private static List<String> paths(String body) {
        return RAIL.matcher(body)
                .results()
                .flatMap(rail -> LINK.matcher(rail.group()).results())
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }
}
