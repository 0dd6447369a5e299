package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M/d/yyyy h:mm:ss a | 1/5/2015 9:07:30 pm     | 2015-01-05 | 21:07:30
            MM/dd/yyyy hh:mm a | 01/05/2015 12:07 AM     | 2015-01-05 | 00:07
            d.M.uuuu H:mm      | 5.1.2015 21:07          | 2015-01-05 | 21:07
            M/d/yyyy           | 12/31/2015              | 2015-12-31 |
            HH:mm              | 00:05                   |            | 00:05
            """)
    void theUsualPatternsReadTheirTexts(String pattern, String text, LocalDate date, LocalTime time) {
        DateFormats.Parsed parsed = PlainPattern.of(pattern).orElseThrow().parse(text);
        assertThat(parsed).isEqualTo(new DateFormats.Parsed(date, time, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13/1/2015 9:07 AM",
                "2/30/2015 9:07 AM",
                "1/5/2015 13:07 AM",
                "1/5/2015 0:07 AM",
                "1/5/15 9:07 AM",
                "1/5/2015 9:07",
                "1/5/2015 9:07 AM ?",
                "1/5/2015 9:07 XM",
                "1/5/2015 9:0 AM",
                "",
                "x"
            })
    void whatDoesNotFitIsNoMoment(String text) {
        assertThat(PlainPattern.of("M/d/yyyy h:mm a").orElseThrow().parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M/d/yy",
                "MMM d yyyy",
                "yyyy-MM-dd'T'HH:mm",
                "M/d",
                "h:mm",
                "HH:mm:ss.SSS",
                "EEE",
                "H a",
                "[HH:mm]"
            })
    void whatIsNotPlainIsLeftToTheFormatter(String pattern) {
        assertThat(PlainPattern.of(pattern)).isEmpty();
    }

    @Test
    void aTimeWithoutColonIsReadByItsWidths() {
        assertThat(PlainPattern.of("HHmm").orElseThrow().parse("0215").time()).isEqualTo(LocalTime.of(2, 15));
    }
}
