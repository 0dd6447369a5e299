package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinePolicyTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

    @Test
    void aBaselineShorterThanTwelveMonthsIsAWarning_oracle39() {
        int eleven = BaselinePolicy.months(JANUARY, LocalDate.of(2024, 11, 30), List.of());
        int twelve = BaselinePolicy.months(JANUARY, LocalDate.of(2024, 12, 31), List.of());

        assertThat(eleven).isEqualTo(11);
        assertThat(BaselinePolicy.tooShort(eleven)).isTrue();
        assertThat(twelve).isEqualTo(12);
        assertThat(BaselinePolicy.tooShort(twelve)).isFalse();
    }

    @Test
    void aMonthThatIsNotWholeDoesNotCount() {
        assertThat(BaselinePolicy.months(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 12, 30), List.of()))
                .isEqualTo(10);
    }

    @Test
    void aGapBreaksTheRow() {
        assertThat(BaselinePolicy.months(JANUARY, LocalDate.of(2024, 12, 31), List.of(YearMonth.of(2024, 5))))
                .isEqualTo(7);
    }

    @Test
    void nothingDatedIsNoBaseline() {
        assertThat(BaselinePolicy.months(null, null, List.of())).isZero();
        assertThat(BaselinePolicy.months(JANUARY, null, List.of())).isZero();
    }
}
