package org.corespond.workgroup.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.directory.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** collaboration.md 10.4: acknowledged in 3 business days, answered in 30 days, the sender hidden. */
class FeedbackPolicyTest {
    private static final ZoneId OREGON = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @CsvSource({
        // Monday, Thursday, Friday, Saturday and Sunday; each at ten in the morning or late in the evening there.
        "2026-03-02T18:00:00Z, 2026-03-05T18:00:00Z",
        "2026-02-26T18:00:00Z, 2026-03-03T18:00:00Z",
        "2026-02-27T18:00:00Z, 2026-03-04T18:00:00Z",
        "2026-02-28T18:00:00Z, 2026-03-04T18:00:00Z",
        "2026-03-01T18:00:00Z, 2026-03-04T18:00:00Z",
        // Friday evening in Oregon is Saturday in Greenwich.
        "2026-02-28T04:00:00Z, 2026-03-05T04:00:00Z",
        // The clocks change on 8 March: the same hour there is another one in Greenwich.
        "2026-03-05T18:00:00Z, 2026-03-10T17:00:00Z"
    })
    void threeBusinessDaysLeaveOutSaturdayAndSundayAndKeepTheHour(Instant received, Instant due) {
        assertThat(BusinessDays.after(received, 3, OREGON, Set.of())).isEqualTo(due);
    }

    /** 5 U.S.C. 6103: Thanksgiving, and the fourth of July where it falls on a Saturday, as in 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T18:00:00Z, 2026-11-30T18:00:00Z",
        "2026-11-25T18:00:00Z, 2026-12-01T18:00:00Z",
        "2026-07-01T17:00:00Z, 2026-07-07T17:00:00Z",
        "2027-07-02T17:00:00Z, 2027-07-08T17:00:00Z",
        // New Year's Day of 2028 is a Saturday and kept on the Friday before, in the old year.
        "2027-12-29T18:00:00Z, 2028-01-04T18:00:00Z",
        "2026-12-23T18:00:00Z, 2026-12-29T18:00:00Z"
    })
    void threeBusinessDaysLeaveOutFederalHolidaysOnTheDayOnWhichTheyAreKept(Instant received, Instant due) {
        assertThat(BusinessDays.after(received, 3, OREGON, Set.of())).isEqualTo(due);
    }

    @Test
    void aDayOfTheCommunitysOwnIsNoBusinessDay() {
        // The day after Thanksgiving is a holiday of several states.
        assertThat(BusinessDays.after(
                        Instant.parse("2026-11-24T18:00:00Z"), 3, OREGON, Set.of(LocalDate.parse("2026-11-27"))))
                .isEqualTo(Instant.parse("2026-12-01T18:00:00Z"));
    }

    /** As the Office of Personnel Management published them for 2026. */
    @Test
    void theElevenHolidaysOf2026() {
        assertThat(BusinessDays.federal(2026))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "2026-01-01",
                                "2026-01-19",
                                "2026-02-16",
                                "2026-05-25",
                                "2026-06-19",
                                "2026-07-03",
                                "2026-09-07",
                                "2026-10-12",
                                "2026-11-11",
                                "2026-11-26",
                                "2026-12-25")
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void noDayIsNow() {
        Instant now = Instant.parse("2026-03-01T18:00:00Z");

        assertThat(BusinessDays.after(now, 0, OREGON, Set.of())).isEqualTo(now);
    }

    @Test
    void thirtyDaysAreCountedInTheCommunitysDays() {
        assertThat(FeedbackPolicy.daysAfter(Instant.parse("2026-03-02T18:00:00Z"), 30, OREGON))
                .isEqualTo(Instant.parse("2026-04-01T17:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "541-555-0134",
                "(541) 555-0134",
                "541.555.0134",
                "5415550134",
                "+1 541 555 0134",
                "1-541-555-0134",
                "555-0134"
            })
    void aPhoneNumberIsSeenAmongWords(String number) {
        assertThat(FeedbackPolicy.phoneNumbers("Call my sister at " + number + ", she knows."))
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I called 911 and then 988.",
                "It was 2026-03-01 at 10:30.",
                "Three officers, 2 cars, 45 minutes.",
                "Case 123456789012345",
                ""
            })
    void otherNumbersAreNone(String words) {
        assertThat(FeedbackPolicy.phoneNumbers(words)).isEmpty();
        assertThat(FeedbackPolicy.mayKeep(words, "")).isTrue();
    }

    @Test
    void aNumberStaysOnlyWhenThisVeryNumberWasConfirmed() {
        String words = "Call 541-555-0134 or 555-0135";

        assertThat(FeedbackPolicy.mayKeep(words, "")).isFalse();
        assertThat(FeedbackPolicy.mayKeep(words, "541-555-0134")).isFalse();
        assertThat(FeedbackPolicy.mayKeep(words, "541-555-0134, 555-0135")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noNamesAreKeptWhereOfficersWork(Agency.Kind kind) {
        assertThat(FeedbackPolicy.mayKeepNames(kind)).isEqualTo(kind != Agency.Kind.LAW_ENFORCEMENT);
    }

    /** oracles.md 35. */
    @Test
    void anAgencyThatFeedbackIsAboutNeverReadsTheSendersName() {
        UUID desk = UUID.randomUUID();
        UUID police = UUID.randomUUID();

        assertThat(FeedbackPolicy.mayReadName(desk, Set.of(desk), Set.of(police)))
                .isTrue();
        assertThat(FeedbackPolicy.mayReadName(desk, Set.of(desk), Set.of(desk))).isFalse();
        assertThat(FeedbackPolicy.mayReadName(police, Set.of(desk), Set.of())).isFalse();
        assertThat(FeedbackPolicy.mayReadName(police, Set.of(desk), Set.of(police)))
                .isFalse();
    }

    @Test
    void aCodeIsFoundHoweverItIsTypedAndTheSameFormGivesTheSameCode() {
        UUID key = UUID.randomUUID();
        String code = TrackingCode.of("feedback", key);

        assertThat(code).matches("[2-9BCDFGHJKMNPQRSTVWXYZ]{4}(-[2-9BCDFGHJKMNPQRSTVWXYZ]{4}){2}");
        assertThat(TrackingCode.of("feedback", key)).isEqualTo(code);
        assertThat(TrackingCode.of("feedback", UUID.randomUUID())).isNotEqualTo(code);
        assertThat(TrackingCode.digest(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(TrackingCode.digest(code));
    }
}
