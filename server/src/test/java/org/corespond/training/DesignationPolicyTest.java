package org.corespond.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.training.CitStanding.Kind.DESIGNATED;
import static org.corespond.training.CitStanding.Kind.OPTED_OUT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** collaboration.md 10.3: 113 trained, 90 designated, 23 opted out. */
class DesignationPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void theLastThatHasComeCountsAndWhatIsToComeDoesNotYet() {
        CitStanding first = standing(DESIGNATED, YESTERDAY);
        CitStanding last = standing(OPTED_OUT, TODAY);
        CitStanding later = standing(DESIGNATED, TOMORROW);

        assertThat(DesignationPolicy.standing(List.of(first, last, later), TODAY))
                .contains(last);
        assertThat(DesignationPolicy.standing(List.of(first, last, later), TOMORROW))
                .contains(later);
        assertThat(DesignationPolicy.standing(List.of(later), TODAY)).isEmpty();
    }

    @Test
    void designatedFromItsDayOnUntilOneOptsOut() {
        CitStanding designated = standing(DESIGNATED, TODAY);

        assertThat(DesignationPolicy.designated(List.of(designated), YESTERDAY)).isFalse();
        assertThat(DesignationPolicy.designated(List.of(designated), TODAY)).isTrue();
        assertThat(DesignationPolicy.designated(List.of(designated, standing(OPTED_OUT, TOMORROW)), TOMORROW))
                .isFalse();
        assertThat(DesignationPolicy.designated(List.of(), TODAY)).isFalse();
    }

    @Test
    void aCommunityDesignatesFromTheDayOfItsFirst() {
        List<List<CitStanding>> all =
                List.of(List.of(standing(OPTED_OUT, YESTERDAY)), List.of(standing(DESIGNATED, TODAY)));

        assertThat(DesignationPolicy.designates(all, YESTERDAY)).isFalse();
        assertThat(DesignationPolicy.designates(all, TODAY)).isTrue();
        assertThat(DesignationPolicy.designates(List.of(List.of(standing(OPTED_OUT, TODAY))), TODAY))
                .isFalse();
        assertThat(DesignationPolicy.designates(List.of(), TODAY)).isFalse();
    }

    @Test
    void whoeverIsTrainedCountsUntilTheCommunityDesignatesAndNeverWhoOptedOut() {
        List<CitStanding> designated = List.of(standing(DESIGNATED, TODAY));
        List<CitStanding> optedOut = List.of(standing(OPTED_OUT, TODAY));

        assertThat(DesignationPolicy.counts(List.of(), false, TODAY)).isTrue();
        assertThat(DesignationPolicy.counts(List.of(), true, TODAY)).isFalse();
        assertThat(DesignationPolicy.counts(designated, true, TODAY)).isTrue();
        assertThat(DesignationPolicy.counts(optedOut, false, TODAY)).isFalse();
    }

    private static CitStanding standing(CitStanding.Kind kind, LocalDate on) {
        return new CitStanding(new UUID(0, 1), kind, on, "");
    }
}
