package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.corespond.facilities.OccupancyPolicy.Fact;
import org.corespond.facilities.OccupancyPolicy.Kind;
import org.junit.jupiter.api.Test;

class OccupancyPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Fact SIX_FREE = new Fact(Kind.DECLARED, 6, NOW);
    private static final Fact ARRIVED = new Fact(Kind.ARRIVED, null, NOW);
    private static final Fact DISCHARGED = new Fact(Kind.DISCHARGED, null, NOW);

    @Test
    void arrivalsTakeAPlaceAndDischargesGiveOne() {
        assertThat(count(List.of(SIX_FREE, ARRIVED, ARRIVED, DISCHARGED), 0).free())
                .isEqualTo(5);
    }

    @Test
    void aNewDeclarationCountsAnew() {
        Fact confirmed = new Fact(Kind.CONFIRMED, 2, NOW);

        assertThat(count(List.of(SIX_FREE, ARRIVED, confirmed, ARRIVED), 0).free())
                .isEqualTo(1);
    }

    @Test
    void whoIsOnTheWayHoldsAPlace() {
        Room room = count(List.of(SIX_FREE), 2);

        assertThat(room.free()).isEqualTo(4);
        assertThat(room.held()).isEqualTo(2);
        assertThat(count(List.of(SIX_FREE), 9).free()).isZero();
    }

    @Test
    void occupancyIsOfStaffedPlaces() {
        Room room = count(List.of(SIX_FREE), 0);

        assertThat(room.occupied()).as("oracle 26").isEqualTo(2);
        assertThat(room.percent()).isEqualTo(25);
        assertThat(OccupancyPolicy.count(List.of(), 0, 0, NOW).percent()).isEqualTo(100);
        assertThat(count(List.of(SIX_FREE, DISCHARGED, DISCHARGED, DISCHARGED), 0)
                        .free())
                .isEqualTo(8);
        assertThat(count(List.of(ARRIVED), 0).free()).isZero();
    }

    @Test
    void aNumberOlderThanFourHoursIsStale() {
        assertThat(trust(OccupancyPolicy.STALE)).as("oracle 25").isEqualTo(Room.Trust.FRESH);
        assertThat(trust(OccupancyPolicy.STALE.plusSeconds(1))).isEqualTo(Room.Trust.STALE);
        assertThat(OccupancyPolicy.STALE).isEqualTo(Duration.ofHours(4));
        assertThat(count(List.of(ARRIVED), 0).trust()).isEqualTo(Room.Trust.NEVER_TOLD);
        assertThat(count(List.of(SIX_FREE), 0).fresh()).isTrue();
        assertThat(count(List.of(ARRIVED), 0).fresh()).isFalse();
        assertThat(count(List.of(SIX_FREE), 0).toldAt()).isEqualTo(NOW);
    }

    private static Room.Trust trust(Duration age) {
        return OccupancyPolicy.count(List.of(new Fact(Kind.DECLARED, 1, NOW.minus(age))), 8, 0, NOW)
                .trust();
    }

    private static Room count(List<Fact> facts, int held) {
        return OccupancyPolicy.count(facts, 8, held, NOW);
    }
}
