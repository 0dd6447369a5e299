package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import org.corespond.facilities.AgePolicy.Fit;
import org.corespond.people.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgePolicyTest {

    @Test
    void seventeenUnderAnEighteenPlusProgramIsNotEligible() {
        assertThat(AgePolicy.of(AgeBand.of(17), 18, null)).as("oracle 17").isEqualTo(Fit.NO);
        assertThat(AgePolicy.of(AgeBand.of(18), 18, null)).isEqualTo(Fit.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "CHILD, 0, 12, YES",
        "CHILD, 0, 11, UNKNOWN",
        "CHILD, 12, 17, UNKNOWN",
        "CHILD, 13, 17, NO",
        "TEEN, 13, 17, YES",
        "TEEN, 0, 12, NO",
        "TEEN, 14, 17, UNKNOWN",
        "YOUNG_ADULT, 18, 25, YES",
        "YOUNG_ADULT, 21, 64, UNKNOWN",
        "YOUNG_ADULT, 0, 17, NO",
        "ADULT, 18, 64, YES",
        "ADULT, 18, 25, NO",
        "ADULT, 27, 64, UNKNOWN",
        "OLDER_ADULT, 18, 64, NO",
        "OLDER_ADULT, 65, 130, YES",
        "OLDER_ADULT, 18, 80, UNKNOWN",
        "UNKNOWN, 18, 64, UNKNOWN",
        "UNKNOWN, 0, 130, YES"
    })
    void aBandFitsWhenAllItsAgesDo(AgeBand band, int from, int to, Fit fit) {
        assertThat(AgePolicy.of(band, from, to)).isEqualTo(fit);
    }

    @Test
    void withoutAnUpperLimitTheOldestFit() {
        assertThat(AgePolicy.of(AgeBand.OLDER_ADULT, 18, null)).isEqualTo(Fit.YES);
    }
}
