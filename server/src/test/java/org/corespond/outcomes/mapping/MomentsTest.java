package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentsTest {
    @TempDir
    Path desk;

    @Test
    void severalFormatsAreTriedInOrder() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        """
                formats: ["M/d/yyyy h:mm:ss a", "M/d/yyyy H:mm", excel, epoch_seconds]
                columns: {t: t}
                fields: {received: t}
                """,
                        "t\n1/5/2015 9:07:00 PM\n1/5/2015 21:07\n42009.879861111\n2015-01-05T21:07\n2015-01-05 21:07:00-06:00\n1420513620\n");
        assertThat(trial.doubts).isEmpty();
        assertThat(trial.all(FactField.RECEIVED)).hasSize(6).containsOnly("2015-01-06T03:07:00Z");
    }

    @Test
    void aTimeOnlyColumnTakesTheDayOfAnotherAndRollsOverMidnight() throws IOException {
        Trial trial = new Trial(desk)
                .read("""
                columns: {d: Date, r: Received, a: Arrived}
                fields:
                  received: {date: d, time: r, time_formats: [military]}
                  arrived: {time: a, date_of: received, time_formats: [military]}
                """, "Date,Received,Arrived\n2015-06-30,2355,3\n2015-06-30,0905,0911\n2015-06-30,,0911\n");
        assertThat(trial.all(FactField.ARRIVED).subList(0, 2))
                .containsExactly("2015-07-01T05:03:00Z", "2015-06-30T14:11:00Z");
        assertThat(trial.rows.get(2).fact().occurredOn()).hasToString("2015-06-30");
        assertThat(trial.field(2, FactField.RECEIVED)).isNull();
    }

    @Test
    void secondsAndClockDurationsAreAddedToAnotherStamp() throws IOException {
        Trial trial = new Trial(desk)
                .read("""
                columns: {t: t, s: secs_to_disp, m: mins, c: clock}
                fields:
                  received: t
                  dispatched: {after: received, seconds: s, missing: ["-1"]}
                  arrived: {after: received, minutes: m}
                  cleared: {after: received, duration: c}
                """, "t,secs_to_disp,mins,clock\n2015-01-05 12:00,90,7.5,1:02:03\n2015-01-05 12:00,-1,,\n");
        assertThat(trial.field(0, FactField.DISPATCHED)).hasToString("2015-01-05T18:01:30Z");
        assertThat(trial.field(0, FactField.ARRIVED)).hasToString("2015-01-05T18:07:30Z");
        assertThat(trial.field(0, FactField.CLEARED)).hasToString("2015-01-05T19:02:03Z");
        assertThat(trial.field(1, FactField.DISPATCHED)).isNull();
    }

    @Test
    void midnightAsNoTimeKeepsTheDayAndNoStamp() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        "columns: {t: t}\nfields: {received: {column: t, no_time: [\"00:00\"]}}",
                        "t\n2015-01-05T00:00:00\n");
        assertThat(trial.field(0, FactField.RECEIVED)).isNull();
        assertThat(trial.rows.getFirst().fact().occurredOn()).hasToString("2015-01-05");
    }

    @Test
    void aPlaceholderDateFallsBackToAnotherStampAndIsFlagged() throws IOException {
        Trial trial = new Trial(desk)
                .read(
                        """
                columns: {r: reported, o: occurred}
                fields:
                  received:
                    first_of:
                      - {column: r, no_date: [1900-01-01]}
                      - {column: o, flag: fell back}
                """,
                        "reported,occurred\n1900-01-01T00:00:00,2016-03-13 01:30\n2016-03-14 08:00,2016-03-14 07:00\n");
        assertThat(trial.field(0, FactField.RECEIVED)).hasToString("2016-03-13T07:30:00Z");
        assertThat(trial.rows.get(0).fact().flags()).containsExactly("received: fell back");
        assertThat(trial.rows.get(1).fact().flags()).isEmpty();
    }

    /** Oracle 5: the night when clocks change is computed in UTC. */
    @Test
    void spansAreRightInTheNightWhenClocksChange() throws IOException {
        Trial trial = new Trial(desk).read("columns: {r: r, a: a}\nfields: {received: r, arrived: a}", """
                r,a
                2015-11-01 00:50,2015-11-01 02:10
                2015-11-01 01:50,2015-11-01 01:05
                2015-03-08 01:55,2015-03-08 03:05
                2015-03-08 02:30,2015-03-08 03:40
                """);
        assertThat(span(trial, 0)).isEqualTo(Duration.ofMinutes(140));
        assertThat(span(trial, 1)).isEqualTo(Duration.ofMinutes(15));
        assertThat(span(trial, 2)).isEqualTo(Duration.ofMinutes(10));
        assertThat(trial.rows.get(1).fact().flags())
                .containsExactly("arrived: hour repeated by clock change", "received: hour repeated by clock change");
        assertThat(trial.rows.get(3).fact().flags()).containsExactly("received: hour skipped by clock change");
    }

    private static Duration span(Trial trial, int row) {
        return Duration.between(
                (Instant) trial.field(row, FactField.RECEIVED), (Instant) trial.field(row, FactField.ARRIVED));
    }

    /** Data-dictionary 5.9: dates before 1990 or in the future are no dates, and flagged. */
    @Test
    void datesThatCannotBeAreBlankedAndFlagged() throws IOException {
        Trial trial = new Trial(desk)
                .read("columns: {r: r}\nfields: {received: r}", "r\n1969-12-31 18:00\n2031-01-01 00:00\n");
        assertThat(trial.all(FactField.RECEIVED)).containsExactly("-", "-");
        assertThat(trial.rows)
                .allSatisfy(row -> assertThat(row.fact().flags()).containsExactly("received: out of range"));
    }

    @Test
    void anUnreadableStampQuarantinesItsRowUnlessTheMappingSaysBlank() throws IOException {
        String csv = "r\n31/31/2015\n";
        assertThat(new Trial(desk)
                        .read("columns: {r: r}\nfields: {received: r}", csv)
                        .tally()
                        .quarantined())
                .containsEntry("received: unreadable date", 1L);
        Trial blank =
                new Trial(desk).read("columns: {r: r}\nfields: {received: {column: r, if_unreadable: blank}}", csv);
        assertThat(blank.rows.getFirst().fact().flags()).containsExactly("received: unreadable");
    }
}
