package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corespond.training.CourseClass.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatPolicyTest {

    @Test
    void theHostsSeatsAndTheBorrowedOnesAreKeptApart() {
        CourseClass two = held(4, 1, Standing.PLANNED);

        assertThat(fault(two, own(9), own(1), own(2))).isEmpty();
        assertThat(fault(two, own(9), own(1), own(2), own(3))).isEqualTo("seat.kept [3]");
        assertThat(fault(two, borrowed(9), own(1), own(2), own(3))).isEmpty();
        assertThat(fault(two, borrowed(9), own(1), borrowed(2))).isEqualTo("seat.borrowed [1]");
        assertThat(fault(held(2, 0, Standing.PLANNED), own(9), own(1), own(2))).isEqualTo("seat.full [2]");
    }

    @Test
    void nobodySitsTwiceAndNobodySitsInAClassThatIsOver() {
        assertThat(fault(held(4, 0, Standing.PLANNED), own(1), own(1))).isEqualTo("seat.twice [Officer 1]");
        assertThat(fault(held(4, 0, Standing.CLOSED), own(1))).isEqualTo("seat.over []");
        assertThat(fault(held(4, 0, Standing.CALLED_OFF), own(1))).isEqualTo("seat.over []");
    }

    @Test
    void atMostAFifthOfACitClassIsNotSworn() {
        CourseClass ten = held(10, 10, Standing.PLANNED);

        assertThat(fault(ten, civilian(9), civilian(1))).isEmpty();
        assertThat(fault(ten, civilian(9), civilian(1), civilian(2))).isEqualTo("seat.sworn [2, 20]");
        assertThat(fault(ten, borrowed(9), civilian(1), civilian(2))).isEmpty();
        assertThat(SeatPolicy.fault(ten, CredentialKind.DISPATCHER, civilian(9), List.of(civilian(1), civilian(2)), 20))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 4", "24, 20, 4", "4, 20, 0", "10, 10, 1", "30, 0, 0"})
    void theShareIsRoundedDown(int seats, int percent, int most) {
        assertThat(SeatPolicy.mostNonSworn(seats, percent)).isEqualTo(most);
        assertThat(SeatPolicy.nonSworn(List.of(own(1), civilian(2), civilian(3))))
                .isEqualTo(2);
    }

    private static String fault(CourseClass into, Seat wanted, Seat... taken) {
        return SeatPolicy.fault(into, CredentialKind.CIT, wanted, new ArrayList<>(List.of(taken)), 20)
                .map(no -> no.code() + " " + no.args())
                .orElse("");
    }

    private static CourseClass held(int seats, int lent, Standing standing) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new CourseClass(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Samples.POLICE,
                "Hall",
                day,
                day,
                seats,
                lent,
                "Ada",
                standing,
                "");
    }

    private static Seat own(int n) {
        return seat(Samples.officer(n), false);
    }

    private static Seat borrowed(int n) {
        return seat(Samples.officer(n), true);
    }

    private static Seat civilian(int n) {
        return seat(Samples.clinician(n), true);
    }

    private static Seat seat(Learner learner, boolean borrowed) {
        return new Seat(UUID.randomUUID(), UUID.randomUUID(), learner, borrowed, null, null, null);
    }
}
