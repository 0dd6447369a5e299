package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Role;
import org.junit.jupiter.api.Test;

class ArrivalPolicyTest {
    private static final Instant ASKED = Instant.parse("2026-03-02T15:00:00Z");
    private static final UUID FACILITY = new UUID(1, 1);
    private static final UUID CREW = new UUID(2, 2);

    @Test
    void theCrewsArrivalIsItsEarliestSinceTheFacilityWasAsked() {
        assertThat(crew(
                        fact(FactKind.ARRIVED_AT_FACILITY, CREW, -1),
                        fact(FactKind.LEFT_SCENE, CREW, 1),
                        fact(FactKind.ARRIVED_AT_FACILITY, FACILITY, 2),
                        fact(FactKind.ARRIVED_AT_FACILITY, CREW, 5),
                        fact(FactKind.ARRIVED_AT_FACILITY, CREW, 4)))
                .isEqualTo(ASKED.plusSeconds(4));
        assertThat(crew(fact(FactKind.ARRIVED_AT_FACILITY, CREW, 0))).isEqualTo(ASKED);
    }

    @Test
    void nobodyOfTheCrewToldIt() {
        assertThat(ArrivalPolicy.crew(List.of(fact(FactKind.ARRIVED_AT_FACILITY, FACILITY, 2)), FACILITY, ASKED))
                .isEmpty();
    }

    @Test
    void theEarlierOfTwoCountsAndTheOneWhereOneIsMissing() {
        Instant later = ASKED.plusSeconds(1);
        assertThat(ArrivalPolicy.first(ASKED, later)).isEqualTo(ASKED);
        assertThat(ArrivalPolicy.first(later, ASKED)).isEqualTo(ASKED);
        assertThat(ArrivalPolicy.first(null, later)).isEqualTo(later);
        assertThat(ArrivalPolicy.first(later, null)).isEqualTo(later);
        assertThat(ArrivalPolicy.first(null, null)).isNull();
    }

    private static Instant crew(TimelineFact... facts) {
        return ArrivalPolicy.crew(List.of(facts), FACILITY, ASKED).orElseThrow();
    }

    private static TimelineFact fact(FactKind kind, UUID agency, int after) {
        Instant at = ASKED.plusSeconds(after);
        return new TimelineFact(
                after + 10,
                new UUID(3, 3),
                kind,
                at,
                at,
                agency,
                Role.OFFICER,
                Authority.CALL_FOR_SERVICE,
                Map.of(),
                null);
    }
}
