package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitPolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aCertificateHoldsThroughItsLastDay() {
        assertThat(CitPolicy.certified(List.of(member(DAY)), DAY))
                .as("oracle 2")
                .isTrue();
        assertThat(CitPolicy.certified(List.of(member(DAY.minusDays(1))), DAY)).isFalse();
        assertThat(CitPolicy.certified(List.of(member(DAY.plusDays(1))), DAY)).isTrue();
    }

    @Test
    void oneCertifiedMemberIsEnoughAndNobodyIsNone() {
        assertThat(CitPolicy.certified(List.of(member(null), member(DAY)), DAY)).isTrue();
        assertThat(CitPolicy.certified(List.of(member(null)), DAY)).isFalse();
        assertThat(CitPolicy.certified(List.of(), DAY)).isFalse();
    }

    private static Duty member(@Nullable LocalDate until) {
        return new Duty(new UUID(1, 1), new UUID(2, 2), null, "A. Officer", until, Instant.EPOCH, null);
    }
}
