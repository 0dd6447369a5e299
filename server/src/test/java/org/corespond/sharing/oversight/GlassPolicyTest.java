package org.corespond.sharing.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlassPolicyTest {
    private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T18:00:00Z, 2026-03-03T18:00:00Z",
        "2026-03-06T18:00:00Z, 2026-03-09T17:00:00Z",
        "2026-03-07T18:00:00Z, 2026-03-09T17:00:00Z",
        "2026-03-08T18:00:00Z, 2026-03-09T18:00:00Z"
    })
    void theReviewIsDueAtTheSameHourOfTheNextBusinessDay(Instant opened, Instant due) {
        assertThat(GlassPolicy.reviewDue(opened, OREGON))
                .as("disclosure.md A.6")
                .isEqualTo(due);
    }

    @Test
    void theHardStopIsReachedAt72Hours() {
        Instant opened = Instant.parse("2026-03-02T18:00:00Z");

        assertThat(GlassPolicy.pastHardStop(
                        opened, opened.plus(Duration.ofDays(3)).minusSeconds(1)))
                .as("CJIS AC-2(2)")
                .isFalse();
        assertThat(GlassPolicy.pastHardStop(opened, opened.plus(Duration.ofDays(3))))
                .isTrue();
    }

    @Test
    void lettersAreCountedAsAReaderCountsThem() {
        assertThat(GlassPolicy.saysEnough("  12345 ", 5)).isTrue();
        assertThat(GlassPolicy.saysEnough("  1234 ", 5)).isFalse();
        assertThat(GlassPolicy.saysEnough("\uD83D\uDE00".repeat(4), 5)).isFalse();
    }

    @Test
    void theWeekUnderReviewIsTheLastThatIsOverInTheCommunitysZone() {
        assertThat(WeekPolicy.lastWhole(Instant.parse("2026-03-09T06:59:59Z"), OREGON))
                .isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(WeekPolicy.lastWhole(Instant.parse("2026-03-09T07:00:00Z"), OREGON))
                .isEqualTo(LocalDate.of(2026, 3, 2));
        LocalDate week = LocalDate.of(2026, 3, 2);
        assertThat(WeekPolicy.begin(week, OREGON)).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(WeekPolicy.end(week, OREGON)).as("daylight saving began").isEqualTo("2026-03-09T07:00:00Z");
        assertThat(WeekPolicy.due(week, OREGON)).isEqualTo("2026-03-16T07:00:00Z");
    }

    @Test
    void outsideDutyIsWhenNoProgramIsOpen() {
        Program day = program(LocalTime.of(8, 0), LocalTime.of(17, 0));
        Program always = program(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        Instant night = Instant.parse("2026-03-03T11:00:00Z");

        assertThat(WeekPolicy.outsideDuty(night, OREGON, List.of(day))).isTrue();
        assertThat(WeekPolicy.outsideDuty(night, OREGON, List.of())).isTrue();
        assertThat(WeekPolicy.outsideDuty(night, OREGON, List.of(day, always))).isFalse();
    }

    private static Program program(LocalTime opens, LocalTime closes) {
        return new Program(UUID.randomUUID(), UUID.randomUUID(), ProgramKind.MOBILE_CRISIS, "Team", opens, closes, 0);
    }
}
