package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.facilities.Handoff.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorPolicyTest {
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void oneTapFollowsTheOther() {
        assertThat(DoorPolicy.next(State.EXPECTED)).contains(DoorTap.ARRIVED);
        assertThat(DoorPolicy.next(State.AT_DOOR)).contains(DoorTap.CUSTODY);
        assertThat(DoorPolicy.next(State.CUSTODY)).contains(DoorTap.RELEASED);
    }

    @ParameterizedTest
    @EnumSource(names = {"HERE", "REFUSED", "LEFT", "CANCELLED"})
    void whatIsOverAsksForNothing(State state) {
        assertThat(DoorPolicy.next(state)).isEmpty();
        assertThat(DoorPolicy.mayRefuse(state)).isFalse();
        for (DoorTap tap : DoorTap.values()) {
            assertThat(DoorPolicy.mayCome(tap, state)).isFalse();
        }
    }

    @Test
    void refusingEndsWhereCustodyBegins() {
        assertThat(DoorPolicy.mayRefuse(State.EXPECTED)).isTrue();
        assertThat(DoorPolicy.mayRefuse(State.AT_DOOR)).isTrue();
        assertThat(DoorPolicy.mayRefuse(State.CUSTODY)).isFalse();
    }

    @Test
    void custodyMayComeWithoutAnArrivalTapButAReleaseNeedsCustody() {
        assertThat(DoorPolicy.mayCome(DoorTap.ARRIVED, State.EXPECTED)).isTrue();
        assertThat(DoorPolicy.mayCome(DoorTap.ARRIVED, State.AT_DOOR)).isFalse();
        assertThat(DoorPolicy.mayCome(DoorTap.CUSTODY, State.EXPECTED)).isTrue();
        assertThat(DoorPolicy.mayCome(DoorTap.CUSTODY, State.AT_DOOR)).isTrue();
        assertThat(DoorPolicy.mayCome(DoorTap.CUSTODY, State.CUSTODY)).isFalse();
        assertThat(DoorPolicy.mayCome(DoorTap.RELEASED, State.CUSTODY)).isTrue();
        assertThat(DoorPolicy.mayCome(DoorTap.RELEASED, State.AT_DOOR)).isFalse();
    }

    @Test
    void aTapThatWasDoneIsDone() {
        Handoff none = handoff(null, null, null);
        Handoff all = handoff(AT, AT, AT);

        for (DoorTap tap : DoorTap.values()) {
            assertThat(DoorPolicy.done(tap, none)).isFalse();
            assertThat(DoorPolicy.done(tap, all)).isTrue();
        }
        assertThat(all.state()).isEqualTo(State.HERE);
        assertThat(handoff(AT, AT, null).state()).isEqualTo(State.CUSTODY);
        assertThat(handoff(AT, null, null).state()).isEqualTo(State.AT_DOOR);
        assertThat(none.state()).isEqualTo(State.EXPECTED);
    }

    private static Handoff handoff(@Nullable Instant arrived, @Nullable Instant custody, @Nullable Instant released) {
        UUID id = new UUID(1, 1);
        return new Handoff(
                id,
                id,
                id,
                id,
                id,
                id,
                AT,
                arrived,
                null,
                custody,
                released,
                null,
                null,
                null,
                null,
                new Handoff.Papers(null, null, null, null, List.of(), List.of()));
    }
}
