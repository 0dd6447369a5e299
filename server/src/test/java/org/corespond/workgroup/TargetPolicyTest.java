package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corespond.workgroup.TargetPolicy.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetPolicyTest {
    private static final BigDecimal TARGET = new BigDecimal("0.25");

    @Test
    void theTargetItselfIsMet() {
        assertThat(TargetPolicy.met(true, TARGET, new BigDecimal("0.250"))).isTrue();
        assertThat(TargetPolicy.met(true, TARGET, new BigDecimal("0.249"))).isFalse();
        assertThat(TargetPolicy.met(true, TARGET, new BigDecimal("0.3"))).isTrue();
        assertThat(TargetPolicy.met(false, TARGET, new BigDecimal("0.25"))).isTrue();
        assertThat(TargetPolicy.met(false, TARGET, new BigDecimal("0.251"))).isFalse();
        assertThat(TargetPolicy.met(false, TARGET, new BigDecimal("0.1"))).isTrue();
    }

    @Test
    void aQuarterIsOneThatIsOver() {
        assertThat(quarter("2026-03-31", 1)).isEqualTo(span("2025-10-01", "2025-12-31"));
        assertThat(quarter("2026-04-01", 1)).isEqualTo(span("2026-01-01", "2026-03-31"));
        assertThat(quarter("2026-12-31", 1)).isEqualTo(span("2026-07-01", "2026-09-30"));
        assertThat(quarter("2026-01-01", 2)).isEqualTo(span("2025-07-01", "2025-09-30"));
    }

    /** collaboration.md 10.2: a target that was missed two quarters. */
    @Test
    void onlyTwoMissedQuartersInARowComeUp() {
        assertThat(missed("0.1", "0.2")).isTrue();
        assertThat(missed("0.1", "0.2", "0.9")).isTrue();
        assertThat(missed("0.1", "0.3")).isFalse();
        assertThat(missed("0.3", "0.1", "0.1")).isFalse();
        assertThat(missed("0.1")).isFalse();
        assertThat(missed()).isFalse();
    }

    @Test
    void whatWasNotMeasuredWasNotMissed() {
        assertThat(missed(null, "0.1", "0.1")).isFalse();
        assertThat(missed("0.1", null)).isFalse();
    }

    private static boolean missed(@Nullable String... values) {
        List<Optional<BigDecimal>> latestFirst = new ArrayList<>();
        for (String value : values) {
            latestFirst.add(Optional.ofNullable(value).map(BigDecimal::new));
        }
        return TargetPolicy.missedTwice(true, TARGET, latestFirst);
    }

    private static Quarter quarter(String today, int before) {
        return TargetPolicy.before(LocalDate.parse(today), before);
    }

    private static Quarter span(String from, String to) {
        return new Quarter(LocalDate.parse(from), LocalDate.parse(to));
    }
}
