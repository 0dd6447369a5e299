package org.corespond.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a coordinator, as the page shows them and as its own download has them. */
record OutcomeFigures(Person coordinator, Map<String, Count> counts) {
    private static final String SOURCE = "live";
    private static final int TRIES = 60;

    /** What a rate is made of; both 0 where nothing is available yet. */
    record Count(long numerator, long denominator) {
        Count plus(long more, long of) {
            return new Count(numerator + more, denominator + of);
        }
    }

    static OutcomeFigures of(Person coordinator) {
        APIResponse answer =
                coordinator.context().request().get(coordinator.address() + "/outcomes/download?source=" + SOURCE);
        assertThat(answer.status()).isEqualTo(200);
        List<List<String>> rows = answer.text()
                .lines()
                .map(line -> Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .toList();
        int numerator = rows.getFirst().indexOf("numerator");
        int denominator = rows.getFirst().indexOf("denominator");
        return new OutcomeFigures(
                coordinator,
                rows.stream()
                        .skip(1)
                        .collect(Collectors.toMap(
                                List::getFirst,
                                row -> new Count(number(row.get(numerator)), number(row.get(denominator))))));
    }

    /** The work becomes figures behind the page, so a reader may have to look again. */
    void became(String measure, long more, long of) {
        Count wanted = counts.get(measure).plus(more, of);
        Count now = of(coordinator).counts().get(measure);
        for (int i = 0; i < TRIES && !now.equals(wanted); i++) {
            coordinator.page().waitForTimeout(500);
            now = of(coordinator).counts().get(measure);
        }
        assertThat(now).as(measure).isEqualTo(wanted);
    }

    /** The page says the same as the download. */
    void showOnThePage(String measure) {
        Count now = of(coordinator).counts().get(measure);
        coordinator.open("/outcomes?source=" + SOURCE);
        assertThat(coordinator
                        .page()
                        .locator("tr", new Page.LocatorOptions().setHasText(measure + " "))
                        .first()
                        .innerText())
                .contains(String.format("%,d of %,d", now.numerator(), now.denominator()));
    }

    private static long number(String cell) {
        return cell.isBlank() ? 0 : Long.parseLong(cell);
    }
}
