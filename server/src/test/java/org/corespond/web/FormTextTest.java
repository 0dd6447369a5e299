package org.corespond.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "ten", "-1", "1.5", "12345", "25:00", "2026-02-30", "2026-02-30T10:00"})
    void whatIsNotWhatItShouldBeIsNothing(String typed) {
        assertThat(FormText.number(typed, 0, 9999)).isEmpty();
        assertThat(FormText.day(typed)).isEmpty();
        assertThat(FormText.time(typed)).isEmpty();
        assertThat(FormText.moment(typed, ZONE)).isEmpty();
    }

    @Test
    void aNumberStaysWithinItsBounds() {
        assertThat(FormText.number(" 120 ", 0, 120)).contains(120);
        assertThat(FormText.number("121", 0, 120)).isEmpty();
        assertThat(FormText.number("0", 1, 120)).isEmpty();
    }

    @Test
    void blanksAroundATextAreNotPartOfIt() {
        assertThat(FormText.plain(null)).isEmpty();
        assertThat(FormText.plain(" Cedar ")).isEqualTo("Cedar");
        assertThat(FormText.time(" 07:30 ")).contains(LocalTime.of(7, 30));
    }

    @Test
    void theHourThatIsSkippedCountsAsTheNext() {
        assertThat(FormText.moment("2026-03-08T02:30", ZONE)).contains(Instant.parse("2026-03-08T10:30:00Z"));
    }
}
