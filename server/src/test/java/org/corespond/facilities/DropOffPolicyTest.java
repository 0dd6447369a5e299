package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.corespond.facilities.DropOffPolicy.Measured;
import org.corespond.facilities.DropOffPolicy.NotUsable;
import org.corespond.facilities.DropOffPolicy.Reason;
import org.junit.jupiter.api.Test;

class DropOffPolicyTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Instant DOOR = local("2026-03-02T10:00");

    @Test
    void fromFiveToMidnightUntilThreePastIsEightMinutes() {
        Measured measured = (Measured)
                DropOffPolicy.measure(local("2026-03-02T23:55"), local("2026-03-03T00:01"), local("2026-03-03T00:03"));

        assertThat(measured.minutes()).as("oracle 4").isEqualTo(8);
    }

    @Test
    void theNightThatClocksGoForwardIsCountedInUtc() {
        Measured measured =
                (Measured) DropOffPolicy.measure(local("2026-03-08T01:50"), null, local("2026-03-08T03:05"));

        assertThat(measured.minutes()).as("oracle 5").isEqualTo(15);
    }

    @Test
    void theNightThatClocksGoBackIsCountedInUtc() {
        Instant beforeTheChange = Instant.parse("2026-11-01T08:50:00Z");
        Instant afterTheChange = Instant.parse("2026-11-01T09:05:00Z");

        assertThat(local("2026-11-01T01:50")).isEqualTo(beforeTheChange);
        assertThat(((Measured) DropOffPolicy.measure(beforeTheChange, null, afterTheChange)).minutes())
                .as("oracle 5: the wall clock shows 01:50 and then 01:05")
                .isEqualTo(15);
    }

    @Test
    void aMissingTimeIsExcludedAndNotZero() {
        assertThat(DropOffPolicy.measure(null, DOOR, DOOR)).isEqualTo(new NotUsable(Reason.MISSING));
        assertThat(DropOffPolicy.measure(DOOR, DOOR, null)).isEqualTo(new NotUsable(Reason.MISSING));
    }

    @Test
    void aReleaseBeforeTheDoorAndADayAtTheDoorAreNotUsable() {
        assertThat(DropOffPolicy.measure(DOOR, null, DOOR.minusSeconds(1))).isEqualTo(new NotUsable(Reason.NEGATIVE));
        assertThat(DropOffPolicy.measure(DOOR, null, DOOR.plus(Duration.ofHours(24))))
                .isEqualTo(new NotUsable(Reason.TOO_LONG));
        assertThat(DropOffPolicy.measure(
                        DOOR, null, DOOR.plus(Duration.ofHours(24)).minusSeconds(1)))
                .isInstanceOf(Measured.class);
        assertThat(DropOffPolicy.measure(DOOR, null, DOOR)).isEqualTo(new Measured(Duration.ZERO));
    }

    @Test
    void custodyLiesBetweenTheDoorAndTheRelease() {
        Instant released = DOOR.plusSeconds(600);

        assertThat(DropOffPolicy.measure(DOOR, DOOR.minusSeconds(1), released))
                .isEqualTo(new NotUsable(Reason.OUT_OF_ORDER));
        assertThat(DropOffPolicy.measure(DOOR, released.plusSeconds(1), released))
                .isEqualTo(new NotUsable(Reason.OUT_OF_ORDER));
        assertThat(DropOffPolicy.measure(DOOR, DOOR, released)).isInstanceOf(Measured.class);
        assertThat(DropOffPolicy.measure(DOOR, released, released)).isInstanceOf(Measured.class);
    }

    @Test
    void pastTheTargetIsLate() {
        assertThat(DropOffPolicy.late(DOOR, DOOR.plus(Duration.ofMinutes(10)), 10))
                .isFalse();
        assertThat(DropOffPolicy.late(DOOR, DOOR.plus(Duration.ofMinutes(10)).plusMillis(1), 10))
                .isTrue();
    }

    private static Instant local(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(ZONE).toInstant();
    }
}
