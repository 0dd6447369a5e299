package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.training.Samples.officer;
import static org.corespond.training.Samples.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.corespond.training.CoveragePolicy.Count;
import org.corespond.training.CoveragePolicy.Member;
import org.corespond.training.DutyRoster.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoveragePolicyTest {
    private static final Instant FROM = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-02T16:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void theShiftsOfADayFollowEachOtherAndTheLastEndsOnTheNext() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        List<Shift> shifts =
                CoveragePolicy.shifts(List.of(LocalTime.of(7, 0), LocalTime.of(15, 0)), LocalDate.of(2026, 3, 2));

        assertThat(shifts).extracting(Shift::label).containsExactly("07:00–15:00", "15:00–07:00");
        assertThat(shifts.getFirst().begin(zone)).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(shifts.getFirst().end(zone)).isEqualTo("2026-03-02T23:00:00Z");
        assertThat(shifts.getLast().end(zone)).isEqualTo("2026-03-03T15:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 12:00, true",
        "08:00, 11:59, false",
        "12:00, 20:00, true",
        "12:01, 20:00, false",
        "04:00, 12:00, true",
        "00:00, 23:00, true",
        "00:00, 08:00, false",
        "16:00, 23:00, false"
    })
    void whoIsOnDutyForHalfOfAShiftCountsForIt(String from, String to, boolean counts) {
        assertThat(CoveragePolicy.covers(on(from, to), FROM, TO, NOW)).isEqualTo(counts);
    }

    @Test
    void aTurnWithoutAnEndIsPlannedForTwelveHoursAndLastsAtLeastUntilNow() {
        Instant later = Instant.parse("2026-03-02T18:00:00Z");
        assertThat(CoveragePolicy.covers(on("00:00", null), FROM, TO, Instant.EPOCH))
                .isTrue();
        assertThat(CoveragePolicy.covers(turn(null, "Ada", "2026-03-01T23:59:00Z", null), FROM, TO, Instant.EPOCH))
                .isFalse();
        assertThat(CoveragePolicy.covers(turn(null, "Ada", "2026-03-01T00:00:00Z", null), FROM, TO, later))
                .isTrue();
        assertThat(CoveragePolicy.covers(
                        turn(null, "Ada", "2026-03-01T00:00:00Z", null), TO, TO.plusSeconds(28_800), later))
                .isTrue();
        assertThat(CoveragePolicy.covers(
                        turn(null, "Ada", "2026-03-01T00:00:00Z", null),
                        TO.plusSeconds(28_800),
                        TO.plusSeconds(57_600),
                        later))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08:00:00, , true",
        "07:59:59, , false",
        "15:59:59, , true",
        "08:00:00, 09:00, false",
    })
    void whoeverIsOnDutyNowWithoutAnEndCountsForTheShiftThatRuns(String now, String to, boolean counts) {
        Turn turn = turn(null, "Ada", "2026-03-01T00:00:00Z", to == null ? null : "2026-03-02T" + to + ":00Z");
        assertThat(CoveragePolicy.covers(turn, FROM, TO, Instant.parse("2026-03-02T" + now + "Z")))
                .isEqualTo(counts);
        assertThat(CoveragePolicy.covers(on("15:00", null), FROM, TO, Instant.parse("2026-03-02T14:00:00Z")))
                .isFalse();
        assertThat(CoveragePolicy.covers(turn, TO, TO.plusSeconds(28_800), FROM))
                .isFalse();
    }

    @Test
    void onDutyIsFromTheFirstMomentAndWithoutTheLast() {
        assertThat(CoveragePolicy.onDuty(on("10:00", "12:00"), NOW)).isTrue();
        assertThat(CoveragePolicy.onDuty(on("10:01", "12:00"), NOW)).isFalse();
        assertThat(CoveragePolicy.onDuty(on("08:00", "10:00"), NOW)).isFalse();
        assertThat(CoveragePolicy.onDuty(on("08:00", null), NOW)).isTrue();
    }

    @Test
    void theLearnerBehindATurnIsFoundByAccountOrByAgencyAndName() {
        Learner ada = officer(1);
        Learner bare = new Learner(
                new java.util.UUID(9, 9), null, Samples.POLICE, "", "Bramwell Ash", ResponsePart.PATROL, true);
        List<Learner> all = List.of(ada, bare, Samples.clinician(1));

        assertThat(CoveragePolicy.behind(turn(ada.accountId(), "Another name", "2026-03-02T08:00:00Z", null), all))
                .contains(ada);
        assertThat(CoveragePolicy.behind(turn(null, "bramwell ash", "2026-03-02T08:00:00Z", null), all))
                .contains(bare);
        assertThat(CoveragePolicy.behind(turn(null, "Clinician 1", "2026-03-02T08:00:00Z", null), all))
                .isEmpty();
        assertThat(CoveragePolicy.behind(
                        turn(new java.util.UUID(8, 8), "Bramwell Ash", "2026-03-02T08:00:00Z", null), all))
                .isEmpty();
        assertThat(CoveragePolicy.behind(turn(null, "Nobody", "2026-03-02T08:00:00Z", null), all))
                .isEmpty();
    }

    @Test
    void eachPersonCountsOnce() {
        Turn first = turn(officer(1).accountId(), "Officer 1", "2026-03-02T08:00:00Z", "2026-03-02T10:00:00Z");
        Turn again = turn(officer(1).accountId(), "Officer 1", "2026-03-02T10:00:00Z", null);
        Turn other = turn(null, "Spare", "2026-03-02T10:00:00Z", null);
        Turn same = turn(null, "Spare", "2026-03-02T12:00:00Z", null);

        assertThat(CoveragePolicy.count(List.of(
                        new Member(first, ResponsePart.PATROL, "", true),
                        new Member(again, ResponsePart.PATROL, "", true),
                        new Member(other, ResponsePart.PATROL, "", false),
                        new Member(same, ResponsePart.PATROL, "", false))))
                .isEqualTo(new Count(1, 2));
    }

    @Test
    void aShiftIsBareWhenSomebodyIsOnDutyAndNobodyTrained() {
        assertThat(new Count(0, 2).bare()).isTrue();
        assertThat(new Count(1, 2).bare()).isFalse();
        assertThat(new Count(0, 0).bare()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ResponsePart.class, names = "DISPATCH", mode = EnumSource.Mode.EXCLUDE)
    void whoeverIsNotIn911IsTrainedByCit(ResponsePart sector) {
        assertThat(CoveragePolicy.needed(sector)).isEqualTo(CredentialKind.CIT);
    }

    private static Turn on(String from, String to) {
        return turn(null, "Ada", "2026-03-02T" + from + ":00Z", to == null ? null : "2026-03-02T" + to + ":00Z");
    }
}
