package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** systems.md A02, A09: one at a time, and a gap is a vacancy. */
class TenurePolicyTest {
    private static final Tenure FIRST = tenure("First", "2026-01-01", "2026-03-31");
    private static final Tenure SECOND = tenure("Second", "2026-04-02", null);
    private static final List<Tenure> BOTH = List.of(SECOND, FIRST);

    @Test
    void firstAndLastDayBothCount() {
        assertThat(TenurePolicy.on(BOTH, day("2026-01-01"))).contains(FIRST);
        assertThat(TenurePolicy.on(BOTH, day("2026-03-31"))).contains(FIRST);
        assertThat(TenurePolicy.on(BOTH, day("2026-04-02"))).contains(SECOND);
        assertThat(TenurePolicy.on(BOTH, day("2030-04-02"))).contains(SECOND);
    }

    @Test
    void betweenTwoItIsVacant() {
        assertThat(TenurePolicy.on(BOTH, day("2025-12-31"))).isEmpty();
        assertThat(TenurePolicy.on(BOTH, day("2026-04-01"))).isEmpty();
    }

    @Test
    void whoSharesADayStandsInTheWay() {
        assertThat(TenurePolicy.inTheWay(BOTH, day("2026-03-31"), day("2026-04-01")))
                .contains(FIRST);
        assertThat(TenurePolicy.inTheWay(BOTH, day("2026-04-01"), day("2026-04-02")))
                .contains(SECOND);
        assertThat(TenurePolicy.inTheWay(BOTH, day("2026-04-01"), day("2026-04-01")))
                .isEmpty();
        assertThat(TenurePolicy.inTheWay(BOTH, day("2025-01-01"), day("2025-12-31")))
                .isEmpty();
        assertThat(TenurePolicy.inTheWay(BOTH, day("2025-01-01"), day("2026-01-01")))
                .contains(FIRST);
        assertThat(TenurePolicy.inTheWay(BOTH, day("2025-01-01"), null)).contains(FIRST);
        assertThat(TenurePolicy.inTheWay(BOTH, day("2027-01-01"), null)).contains(SECOND);
    }

    private static Tenure tenure(String name, String from, @Nullable String until) {
        return new Tenure(UUID.randomUUID(), name, null, day(from), until == null ? null : day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
