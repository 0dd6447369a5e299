package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.corespond.calls.MentalHealthFlagPolicy.Signs;
import org.junit.jupiter.api.Test;

class MentalHealthFlagPolicyTest {
    private static final Set<String> TYPES = Set.of("CRISIS", "SUICIDE");

    private static boolean flagged(Signs signs) {
        return MentalHealthFlagPolicy.flagged(signs, TYPES);
    }

    @Test
    void aTrespassThatTurnsOutToBeACrisisCounts_oracle1() {
        assertThat(flagged(new Signs("TRESPASS", "CRISIS", false, false))).isTrue();
    }

    @Test
    void theInitialTypeAloneCounts() {
        assertThat(flagged(new Signs("SUICIDE", null, false, false))).isTrue();
    }

    @Test
    void theFlagAtClearOrARecordedEncounterCountsWhateverTheTypes() {
        assertThat(flagged(new Signs("TRESPASS", "TRESPASS", true, false))).isTrue();
        assertThat(flagged(new Signs(null, null, false, true))).isTrue();
    }

    @Test
    void withoutAnySignItDoesNotCount() {
        assertThat(flagged(new Signs("TRESPASS", "NOISE", false, false))).isFalse();
        assertThat(flagged(new Signs(null, null, false, false))).isFalse();
    }
}
