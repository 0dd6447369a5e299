package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualIsoTest {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx");

    @Property
    void aMomentWithAnOffsetIsReadAsJavaReadsIt(
            @ForAll @LongRange(min = -10_000_000_000L, max = 100_000_000_000L) long second,
            @ForAll @IntRange(min = -17, max = 17) int hours,
            @ForAll @IntRange(max = 59) int minutes) {
        ZoneOffset offset = ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
        OffsetDateTime moment = OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(second), offset);

        assertThat(UsualIso.parse(WRITTEN.format(moment)))
                .isEqualTo(new DateFormats.Parsed(moment.toLocalDate(), moment.toLocalTime(), moment.toInstant()));
    }

    @Property
    void aLocalMomentIsReadAsItsPatternReadsIt(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 24) int hour,
            @ForAll @IntRange(max = 60) int minute) {
        String date = "%04d-%02d-%02d".formatted(year, month, day);
        String minutes = "%s %02d:%02d".formatted(date, hour, minute);

        assertThat(UsualIso.parse(date)).isEqualTo(by("yyyy-MM-dd", date));
        assertThat(UsualIso.parse(minutes)).isEqualTo(by("yyyy-MM-dd HH:mm", minutes));
        assertThat(UsualIso.parse(minutes + ":07")).isEqualTo(by("yyyy-MM-dd HH:mm:ss", minutes + ":07"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-1-1",
                "2025/01/01",
                "2025-01-01T10:00",
                "2025-01-01 10:00:00Z",
                "2025-01-01 10:00:00-18:00",
                "2025-01-01 10:00:00-06:60",
                "2025-01-01 10:00:00 06:00",
                "2025-01-0１",
                "31/31/2025 99:99"
            })
    void whatIsNotWrittenSoIsLeftToACloserLook(String text) {
        assertThat(UsualIso.parse(text)).isNull();
    }

    private static DateFormats.Parsed by(String pattern, String text) {
        return PlainPattern.of(pattern).orElseThrow().parse(text);
    }
}
