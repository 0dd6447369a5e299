package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.training.Samples.certificate;
import static org.corespond.training.Samples.officer;
import static org.corespond.training.Samples.takenBack;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.training.CredentialPolicy.Standing;
import org.corespond.training.CredentialsPage.Due;
import org.corespond.training.CredentialsPage.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Learner ADA = officer(1);

    @Test
    void aCertificateOfEightHoursPosingAsCitIsRefused() {
        assertThat(CredentialPolicy.fault(certificate(ADA, CredentialKind.CIT, 8, "2026-01-01", null), TODAY))
                .hasValueSatisfying(no -> {
                    assertThat(no.code()).isEqualTo("credential.short.CIT");
                    assertThat(no.field()).isEqualTo("hours");
                    assertThat(no.args()).containsExactly("8");
                });
        assertThat(CredentialPolicy.fault(certificate(ADA, CredentialKind.CIT, 39, "2026-01-01", null), TODAY))
                .isPresent();
        assertThat(CredentialPolicy.fault(certificate(ADA, CredentialKind.CIT, 40, "2026-01-01", null), TODAY))
                .isEmpty();
    }

    @Test
    void aDispatchersEightHourCertificateDoesNotCountAsCitCoverageOracle29() {
        Credential dispatcher = certificate(ADA, CredentialKind.DISPATCHER, 8, "2026-01-01", null);

        assertThat(CredentialPolicy.holds(List.of(dispatcher), CredentialKind.CIT, TODAY))
                .isFalse();
        assertThat(CredentialPolicy.holds(List.of(dispatcher), CredentialKind.DISPATCHER, TODAY))
                .isTrue();
        assertThat(CoveragePolicy.needed(ResponsePart.PATROL)).isEqualTo(CredentialKind.CIT);
        assertThat(CoveragePolicy.needed(ResponsePart.DISPATCH)).isEqualTo(CredentialKind.DISPATCHER);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02, REFRESHER_SOON",
        "2024-03-01, REFRESHER_DUE",
        "2024-05-01, REFRESHER_SOON",
        "2024-05-02, ",
        "2026-03-02, "
    })
    void aRefresherOlderThanTwentyFourMonthsMakesTheNextOneDueOracle30(String refreshed, What due) {
        List<Credential> own = List.of(
                certificate(ADA, CredentialKind.CIT, 40, "2019-06-01", null),
                certificate(ADA, CredentialKind.IN_SERVICE, 8, refreshed, null));
        LocalDate until = LocalDate.parse(refreshed).plusMonths(24);

        assertThat(CredentialPolicy.refreshedUntil(own, TODAY)).contains(until);
        assertThat(DuePolicy.due(own, TODAY))
                .isEqualTo(due == null ? List.of() : List.of(new Due(ADA, CredentialKind.IN_SERVICE, due, until)));
    }

    @Test
    void theCourseItselfCountsAsRefreshedAndWhoHasNoneHasNothingToRefresh() {
        Credential cit = certificate(ADA, CredentialKind.CIT, 40, "2025-06-01", null);
        Credential basic = certificate(ADA, CredentialKind.BASIC, 8, "2026-01-01", null);
        Credential refresher = certificate(ADA, CredentialKind.IN_SERVICE, 8, "2026-01-01", null);

        assertThat(CredentialPolicy.refreshedUntil(List.of(cit, basic), TODAY)).contains(LocalDate.of(2027, 6, 1));
        assertThat(CredentialPolicy.refreshedUntil(List.of(refresher), TODAY)).isEmpty();
        assertThat(CredentialPolicy.refreshedUntil(List.of(cit, takenBack(refresher)), TODAY))
                .contains(LocalDate.of(2027, 6, 1));
        assertThat(CredentialPolicy.refreshedUntil(
                        List.of(cit, certificate(ADA, CredentialKind.IN_SERVICE, 8, "2026-03-03", null)), TODAY))
                .contains(LocalDate.of(2027, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, , true",
        "2026-03-03, , false",
        "2025-01-01, 2026-03-02, true",
        "2025-01-01, 2026-03-01, false"
    })
    void aCertificateIsCurrentFromItsDayThroughItsLastOracle2(String issued, String expires, boolean current) {
        Credential one = certificate(ADA, CredentialKind.CIT, 40, issued, expires);

        assertThat(CredentialPolicy.current(one, TODAY)).isEqualTo(current);
        assertThat(CredentialPolicy.current(takenBack(one), TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", CURRENT",
        "2026-05-02, CURRENT",
        "2026-05-01, EXPIRES_SOON",
        "2026-03-02, EXPIRES_SOON",
        "2026-03-01, EXPIRED"
    })
    void whereACertificateStandsIsToldSixtyDaysBefore(String expires, Standing standing) {
        Credential one = certificate(ADA, CredentialKind.BASIC, 8, "2025-01-01", expires);

        assertThat(CredentialPolicy.standing(one, TODAY)).isEqualTo(standing);
        assertThat(CredentialPolicy.standing(takenBack(one), TODAY)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void aCertificateOfTomorrowOrThatEndsBeforeItBeganIsRefused() {
        assertThat(CredentialPolicy.fault(certificate(ADA, CredentialKind.BASIC, 8, "2026-03-03", null), TODAY))
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("credential.day"));
        assertThat(CredentialPolicy.fault(certificate(ADA, CredentialKind.BASIC, 8, "2026-03-02", "2026-03-01"), TODAY))
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("credential.expires"));
        assertThat(CredentialPolicy.fault(certificate(ADA, CredentialKind.BASIC, 8, "2026-03-02", "2026-03-02"), TODAY))
                .isEmpty();
    }

    @Test
    void whoeverAttendedTheWholeCourseEarnsTheCertificate() {
        assertThat(CredentialPolicy.earned(course(480), seat(480))).isTrue();
        assertThat(CredentialPolicy.earned(course(480), seat(479))).isFalse();
        assertThat(CredentialPolicy.earned(course(480), seat(null))).isFalse();
    }

    @Test
    void whatWasRenewedIsNotDueAndWhatComesFirstStandsFirst() {
        Learner ben = officer(2);
        List<Credential> all = List.of(
                certificate(ADA, CredentialKind.BASIC, 8, "2020-01-01", "2022-01-01"),
                certificate(ADA, CredentialKind.BASIC, 8, "2022-01-01", null),
                certificate(ben, CredentialKind.BASIC, 8, "2024-01-01", "2026-04-01"),
                certificate(ben, CredentialKind.BASIC, 8, "2022-01-01", "2024-01-01"),
                certificate(ben, CredentialKind.DISPATCHER, 8, "2022-01-01", "2025-01-01"),
                takenBack(certificate(ben, CredentialKind.TOPIC, 4, "2022-01-01", "2025-01-01")));

        assertThat(DuePolicy.due(all, TODAY))
                .containsExactly(
                        new Due(ben, CredentialKind.DISPATCHER, What.EXPIRED, LocalDate.of(2025, 1, 1)),
                        new Due(ben, CredentialKind.BASIC, What.EXPIRES_SOON, LocalDate.of(2026, 4, 1)));
    }

    @Test
    void ofTheSameDayTheNamesDecide() {
        Credential second = certificate(officer(2), CredentialKind.BASIC, 8, "2024-01-01", "2026-03-02");
        Credential first = certificate(ADA, CredentialKind.BASIC, 8, "2024-01-01", "2026-03-02");

        assertThat(DuePolicy.due(List.of(second, first), TODAY))
                .extracting(due -> due.learner().name() + " " + due.what())
                .containsExactly("Officer 1 EXPIRES_SOON", "Officer 2 EXPIRES_SOON");
    }

    private static CourseText course(int minutes) {
        return new CourseText(
                "Course",
                CredentialKind.BASIC,
                "",
                "",
                "",
                new TreeSet<>(),
                TODAY,
                List.of(new CourseModule("All", Method.TALK, minutes)));
    }

    private static Seat seat(Integer minutes) {
        return new Seat(UUID.randomUUID(), UUID.randomUUID(), ADA, false, minutes, null, null);
    }
}
