package org.corespond.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.people.AgeBand;
import org.junit.jupiter.api.Test;

class OwnershipPolicyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void onlyTheOwningAgencyActs() {
        assertThat(OwnershipPolicy.mayAct(open(), OWNER)).isEmpty();
        assertThat(OwnershipPolicy.<Void>mayAct(open(), OTHER))
                .map(Refused::code)
                .hasValue("episode.not-owner");
    }

    @Test
    void nobodyActsOnAClosedEpisode() {
        assertThat(OwnershipPolicy.<Void>mayAct(closed(), OWNER))
                .map(Refused::code)
                .hasValue("episode.closed");
    }

    @Test
    void closingWaitsForTheOfferAndForTheOwner() {
        assertThat(OwnershipPolicy.mayClose(open(), OWNER, false)).isEmpty();
        assertThat(OwnershipPolicy.<Void>mayClose(open(), OWNER, true))
                .map(Refused::code)
                .hasValue("episode.offer-waits");
        assertThat(OwnershipPolicy.<Void>mayClose(open(), OTHER, false))
                .map(Refused::code)
                .hasValue("episode.not-owner");
    }

    @Test
    void onlyNamedStagesFollow() {
        assertThat(OwnershipPolicy.mayMoveTo(open(), Stage.RESPONDING)).isEmpty();
        assertThat(OwnershipPolicy.<Void>mayMoveTo(open(), Stage.AT_FACILITY))
                .map(Refused::code)
                .hasValue("episode.stage");
    }

    @Test
    void aStepIsCalmThenDueThenLateAfterFiveMinutes() {
        assertThat(OwnershipPolicy.lateness(NOON, NOON.minusSeconds(1))).isEqualTo(Lateness.CALM);
        assertThat(OwnershipPolicy.lateness(NOON, NOON)).isEqualTo(Lateness.DUE);
        assertThat(OwnershipPolicy.lateness(NOON, NOON.plusSeconds(299))).isEqualTo(Lateness.DUE);
        assertThat(OwnershipPolicy.lateness(NOON, NOON.plusSeconds(300))).isEqualTo(Lateness.LATE);
    }

    @Test
    void aClosedStageHasNoWayOut() {
        for (Stage stage : Stage.values()) {
            assertThat(Stage.CLOSED.canTransitionTo(stage)).isFalse();
        }
    }

    private static Episode open() {
        return new Episode(
                UUID.randomUUID(),
                1001,
                NOON,
                OWNER,
                null,
                null,
                AgeBand.ADULT,
                "North",
                2,
                List.of(),
                Stage.INTAKE,
                NextStep.CHOOSE_ROUTE,
                NOON,
                null,
                null,
                0);
    }

    private static Episode closed() {
        return open().closed(ClosingCode.UNFOUNDED, NOON);
    }
}
