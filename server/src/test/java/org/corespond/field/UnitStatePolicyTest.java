package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.corespond.field.UnitAvailabilityChanged.State;
import org.junit.jupiter.api.Test;

class UnitStatePolicyTest {
    private static final Instant SEVEN = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void outOfServiceComesBeforeAllElse() {
        assertThat(UnitStatePolicy.of(new UnitMoments(NINE, SEVEN, EIGHT, null, null, null)))
                .isEqualTo(new UnitStatePolicy.Now(State.OUT_OF_SERVICE, NINE));
    }

    @Test
    void withoutACrewNobodyGoesSinceTheLastOneLeft() {
        assertThat(UnitStatePolicy.of(new UnitMoments(null, null, EIGHT, null, null, NINE)))
                .isEqualTo(new UnitStatePolicy.Now(State.OFF_DUTY, NINE));
        assertThat(UnitStatePolicy.of(UnitMoments.NONE)).isEqualTo(new UnitStatePolicy.Now(State.OFF_DUTY, null));
    }

    @Test
    void aUnitThatGoesIsBusySinceItWasAccepted() {
        assertThat(UnitStatePolicy.of(new UnitMoments(null, SEVEN, EIGHT, null, null, null)))
                .isEqualTo(new UnitStatePolicy.Now(State.BUSY, EIGHT));
    }

    @Test
    void aUnitIsFreeSinceTheLatestOfItsCrewItsLastAssignmentAndItsReturn() {
        assertThat(UnitStatePolicy.of(new UnitMoments(null, SEVEN, null, null, null, null)))
                .isEqualTo(new UnitStatePolicy.Now(State.FREE, SEVEN));
        assertThat(UnitStatePolicy.of(new UnitMoments(null, SEVEN, null, EIGHT, NINE, null)))
                .isEqualTo(new UnitStatePolicy.Now(State.FREE, NINE));
        assertThat(UnitStatePolicy.of(new UnitMoments(null, SEVEN, null, NINE, EIGHT, null)))
                .isEqualTo(new UnitStatePolicy.Now(State.FREE, NINE));
        assertThat(UnitStatePolicy.of(new UnitMoments(null, NINE, null, SEVEN, EIGHT, null)))
                .as("what happened under an earlier crew does not count")
                .isEqualTo(new UnitStatePolicy.Now(State.FREE, NINE));
    }
}
