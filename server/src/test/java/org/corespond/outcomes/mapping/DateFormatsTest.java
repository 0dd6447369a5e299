package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {

    /** The second spelling of each is unusual enough that the quick look does not read it. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01 00:01:32-06:00, 2025-1-01 00:01:32-06:00",
        "2025-01-01 00:01:32+05:30, 2025-01-01T00:01:32+05:30",
        "2025-01-01 00:01:32+00:00, 2025-01-01 00:01:32Z",
        "2025-01-01 00:01:32, 2025-01-01T00:01:32",
        "2025-01-01 09:01, 2025-01-01 9:01",
        "2025-01-01, 2025-1-1"
    })
    void theUsualWayOfWritingIsoSaysTheSameAsAnyOther(String usual, String other) {
        DateFormats.Parsed parsed = DateFormats.iso().parse(usual);
        assertThat(parsed).isNotNull().isEqualTo(DateFormats.iso().parse(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30 00:01:32-06:00",
                "2025-01-01 24:01:32-06:00",
                "2025-01-01 00:01:32-19:00",
                "2025-01-01 00:01:32-06:60",
                "2025-01-01 00:01:32=06:00",
                "-06:00"
            })
    void whatIsNoMomentIsNotRead(String text) {
        assertThat(DateFormats.iso().parse(text)).isNull();
    }
}
