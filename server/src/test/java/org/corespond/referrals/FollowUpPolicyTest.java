package org.corespond.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Role;
import org.corespond.referrals.FollowUpPolicy.Origin;
import org.corespond.referrals.FollowUpPolicy.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpPolicyTest {
    private static final Reached NOTHING = new Reached(false, false, 0, false);

    @ParameterizedTest
    @EnumSource
    void theFirstContactIsDueByWhereThePersonComesFrom(Agency.Kind from) {
        var limits = new FollowUpPolicy.Limits(Duration.ofHours(24), Duration.ofHours(72), Duration.ofDays(7));
        Duration expected = from == Agency.Kind.LAW_ENFORCEMENT
                ? Duration.ofHours(72)
                : from == Agency.Kind.FACILITY ? Duration.ofDays(7) : Duration.ofHours(24);

        assertThat(limits.of(FollowUpPolicy.origin(from))).isEqualTo(expected);
    }

    @Test
    void originsAreNamed() {
        assertThat(FollowUpPolicy.origin(Agency.Kind.LAW_ENFORCEMENT)).isEqualTo(Origin.POLICE);
        assertThat(FollowUpPolicy.origin(Agency.Kind.FACILITY)).isEqualTo(Origin.FACILITY);
        assertThat(FollowUpPolicy.origin(Agency.Kind.BEHAVIORAL_HEALTH)).isEqualTo(Origin.CRISIS);
    }

    @Test
    void connectedIsAServiceThatWasKept() {
        assertThat(close(ClosingCode.CONNECTED, NOTHING)).contains("follow.not-kept");
        assertThat(close(ClosingCode.CONNECTED, new Reached(true, false, 0, false)))
                .isEmpty();
    }

    @Test
    void nobodyIsLostBeforeThreeTries() {
        assertThat(close(ClosingCode.LOST_CONTACT, new Reached(false, false, 2, false)))
                .as("decisions 8")
                .contains("follow.tries");
        assertThat(close(ClosingCode.LOST_CONTACT, new Reached(false, false, 3, false)))
                .isEmpty();
    }

    @Test
    void onlyWhoWasAskedDeclined() {
        assertThat(close(ClosingCode.SERVICES_DECLINED, NOTHING)).contains("follow.not-asked");
        assertThat(close(ClosingCode.SERVICES_DECLINED, new Reached(false, true, 0, false)))
                .isEmpty();
        assertThat(close(ClosingCode.SERVICES_DECLINED, new Reached(false, false, 1, true)))
                .isEmpty();
    }

    @Test
    void otherEndsAreFreeAndEndsOfTheSceneAreNotOurs() {
        assertThat(close(ClosingCode.DECEASED, NOTHING)).isEmpty();
        assertThat(close(ClosingCode.UNFOUNDED, NOTHING)).contains("follow.code");
    }

    @ParameterizedTest
    @CsvSource({"0, late", "1, due", "14400, due", "14401, calm"})
    void dueInTheLastFourHoursAndLateFromThenOn(long secondsLeft, String word) {
        Instant now = Instant.parse("2026-03-02T15:00:00Z");

        assertThat(FollowUpPolicy.lateness(now.plusSeconds(secondsLeft), now)).isEqualTo(word);
    }

    private static Optional<String> close(ClosingCode code, Reached reached) {
        return FollowUpPolicy.<Void>mayClose(code, reached).map(Refused::code);
    }

    @Test
    void whatWasReachedIsReadFromTheAgencysOwnFacts() {
        UUID ours = new UUID(1, 1);
        UUID theirs = new UUID(2, 2);
        List<TimelineFact> standing = List.of(
                fact(FactKind.CONTACT_TRIED, theirs, Map.of("reached", "true")),
                fact(FactKind.APPOINTMENT_KEPT, theirs, Map.of()),
                fact(FactKind.REFERRAL_SENT, theirs, Map.of("response", "DECLINED")),
                fact(FactKind.REFERRAL_SENT, ours, Map.of("response", "ACCEPTED")),
                fact(FactKind.CONTACT_TRIED, ours, Map.of("reached", "false")));

        assertThat(FollowUpPolicy.reached(standing, ours)).isEqualTo(new Reached(false, false, 1, false));
        assertThat(FollowUpPolicy.reached(standing, theirs)).isEqualTo(new Reached(true, true, 1, true));
        assertThat(FollowUpPolicy.reached(List.of(), ours)).isEqualTo(new Reached(false, false, 0, false));
    }

    private static TimelineFact fact(FactKind kind, UUID agency, Map<String, String> detail) {
        Instant at = Instant.parse("2026-03-02T15:00:00Z");
        return new TimelineFact(1, agency, kind, at, at, agency, Role.FOLLOW_UP, Authority.TREATMENT, detail, null);
    }
}
