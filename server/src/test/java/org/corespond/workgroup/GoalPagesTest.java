package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corespond.kernel.CurrentActor;
import org.corespond.outcomes.LoadHistory;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CorespondTest
class GoalPagesTest extends WorkgroupPages {
    @Autowired
    LoadHistory history;

    @Autowired
    FollowGoals follow;

    @TempDir
    Path desk;

    /** Two years in which each month has ten dispatches; so many of them end at the hospital. */
    @BeforeEach
    void twoYears() throws IOException {
        StringBuilder rows = new StringBuilder("id,at,end\n");
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2026, 1));
                month = month.plusMonths(1)) {
            int good = month.isBefore(YearMonth.of(2025, 7)) ? 5 : 2;
            for (int i = 0; i < 10; i++) {
                rows.append("%s-%d,%s-05 10:00,%s\n".formatted(month, i, month, i < good ? "hospital" : "home"));
            }
        }
        Path yaml = Files.writeString(desk.resolve("m.yaml"), """
                version: 1
                name: river
                title: River log
                unit: dispatch
                zone: America/Los_Angeles
                columns: {id: id, at: at, end: end}
                key: [id]
                fields:
                  received: at
                  dispositions: {column: end, map: {hospital: ED, home: COMMUNITY}}
                """);
        Path data = Files.writeString(desk.resolve("d.csv"), rows);
        CurrentActor.run(coordinator.actor(), () -> history.load("river", yaml, List.of(data)));
    }

    @Test
    void aGoalShowsItsBaselineAndTheQuartersOfTodayWithTheirDefinition_A05() throws Exception {
        assertThat(read("/workgroup/goals")).contains("No goal is set.");
        assertThat(goal(Map.of())).isEqualTo("/workgroup/goals");

        assertThat(read("/workgroup/goals"))
                .contains("More people reach care Missed two quarters")
                .contains("Connected to a facility, per dispatch O1.0, river")
                .contains("Dispatches that ended at a receiving facility")
                .contains("Baseline 50 % 1 Jan 2024 to 31 Dec 2024, definition version 1")
                .contains("Target at least 40 % by 31 Dec 2026 Answers for it Ada Synthetic")
                .contains("1 Oct 2025 to 31 Dec 2025 20 % missed 6 / 30, unknown 0")
                .contains("1 Apr 2025 to 30 Jun 2025 50 % met 15 / 30")
                .doesNotContain("Shorter than 12 months", "workgroup.");
    }

    @Test
    void aTargetMissedTwoQuartersComesToTheAgenda_10_2() throws Exception {
        goal(Map.of());

        assertThat(read("/workgroup"))
                .contains("Targets missed 1 More people reach care (Ada Synthetic): 20 %, target 40 %");
        assertThat(CurrentActor.as(coordinator.actor(), () -> follow.missed(clock.instant())))
                .containsExactly(Map.entry("O1.0", Instant.parse("2026-01-01T08:00:00Z")));

        clock.set(Instant.parse("2025-12-31T12:00:00Z"));
        assertThat(read("/workgroup"))
                .as("one missed quarter waits for the next")
                .doesNotContain("Targets missed");
    }

    @Test
    void aBaselineOfLessThanTwelveMonthsIsWarnedOf_oracle39() throws Exception {
        goal(Map.of("baselineTo", "2024-12-30"));

        assertThat(read("/workgroup/goals")).contains("Shorter than 12 months: it may show a season only");
    }

    @Test
    void whatCannotBeMeasuredIsNoGoal() throws Exception {
        for (var wrong : List.of(
                Map.entry("title", "The text is missing"),
                Map.entry("owner", "The owner is missing."),
                Map.entry("target", "This is no number."),
                Map.entry("due", "This is no day."),
                Map.entry("measure", "Nothing is chosen."),
                Map.entry("baselineFrom", "This is no day."),
                Map.entry("baselineTo", "This is no day."),
                Map.entry("source", "This source has no figure for that measure in that period."))) {
            assertThat(goal(Map.of(wrong.getKey(), ""))).startsWith("422").contains(wrong.getValue());
        }
        assertThat(goal(Map.of("measure", "O4.1"))).contains("This source has no figure for that measure");
        assertThat(goal(Map.of("baselineTo", "2023-12-31"))).contains("The last day is before the first.");
    }

    @Test
    void aGoalThatIsNoLongerPursuedRingsNoMore() throws Exception {
        goal(Map.of());
        String end = "/workgroup/goals/"
                + CurrentActor.as(coordinator.actor(), follow::page)
                        .lines()
                        .getFirst()
                        .goal()
                        .id() + "/end";

        assertThat(send(end, "form", "goalEnd", "note", "")).contains("Nothing says how it ended.");
        assertThat(send(end, "form", "goalEnd", "note", "Replaced by another")).isEqualTo("/workgroup/goals");
        assertThat(read("/workgroup/goals")).contains("No longer pursued More people reach care Replaced by another");
        assertThat(read("/workgroup")).doesNotContain("Targets missed");
    }

    private String goal(Map<String, String> other) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "form", "goal",
                "title", "More people reach care",
                "owner", "Ada Synthetic",
                "source", "river",
                "measure", "O1.0",
                "baselineFrom", "2024-01-01",
                "baselineTo", "2024-12-31",
                "target", "40",
                "due", "2026-12-31"));
        fields.putAll(other);
        return send(
                "/workgroup/goals",
                fields.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }
}
