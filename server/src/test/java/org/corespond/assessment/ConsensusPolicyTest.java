package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.assessment.View.BEHAVIORAL_HEALTH;
import static org.corespond.assessment.View.JOINT;
import static org.corespond.assessment.View.LAW_ENFORCEMENT;
import static org.corespond.assessment.View.LIVED_EXPERIENCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsensusPolicyTest {
    private static final List<View> THREE = List.of(LAW_ENFORCEMENT, BEHAVIORAL_HEALTH, LIVED_EXPERIENCE);
    private static final Item ITEM = new Item("one", "d", 3, 1);

    @Test
    void oneSideAloneCannotGoToConsensus() {
        assertThat(ConsensusPolicy.missing(THREE, Set.of(LAW_ENFORCEMENT))).contains(BEHAVIORAL_HEALTH);
        assertThat(ConsensusPolicy.missing(THREE, Set.of(BEHAVIORAL_HEALTH))).contains(LAW_ENFORCEMENT);
        assertThat(ConsensusPolicy.missing(THREE, Set.of(LIVED_EXPERIENCE))).contains(LAW_ENFORCEMENT);
        assertThat(ConsensusPolicy.missing(THREE, Set.of(LAW_ENFORCEMENT, BEHAVIORAL_HEALTH)))
                .isEmpty();
    }

    @Test
    void aFormThatOneSideFillsInNeedsThatSideAlone() {
        assertThat(ConsensusPolicy.missing(List.of(JOINT), Set.of())).contains(JOINT);
        assertThat(ConsensusPolicy.missing(List.of(JOINT), Set.of(JOINT))).isEmpty();
        assertThat(ConsensusPolicy.needed(List.of(LIVED_EXPERIENCE))).containsExactly(LIVED_EXPERIENCE);
    }

    @Test
    void whoeverTookPartSigns() {
        assertThat(ConsensusPolicy.signing(THREE, Set.of(LAW_ENFORCEMENT, BEHAVIORAL_HEALTH)))
                .containsExactly(LAW_ENFORCEMENT, BEHAVIORAL_HEALTH);
        assertThat(ConsensusPolicy.signing(THREE, Set.copyOf(THREE))).containsExactlyElementsOf(THREE);
    }

    @Test
    void betweenTwoScoresTheLowerCountsUntilTheyDecide() {
        List<Map<String, Given>> views = List.of(Map.of("one", Given.of(2)), Map.of("one", Given.of(1)));

        assertThat(ConsensusPolicy.agreed(List.of(ITEM), views, Map.of())).containsEntry("one", Given.of(1));
        assertThat(ConsensusPolicy.agreed(List.of(ITEM), views, Map.of("one", Given.of(3))))
                .containsEntry("one", Given.of(3));
    }

    @Test
    void notApplicableIsAgreedOnlyWhereNobodyGaveAScore() {
        Map<String, Given> apart = Map.of("one", Given.NOT_APPLICABLE);

        assertThat(ConsensusPolicy.agreed(List.of(ITEM), List.of(apart, apart), Map.of()))
                .containsEntry("one", Given.NOT_APPLICABLE);
        assertThat(ConsensusPolicy.agreed(List.of(ITEM), List.of(apart, Map.of("one", Given.of(2))), Map.of()))
                .containsEntry("one", Given.of(2));
        assertThat(ConsensusPolicy.agreed(List.of(ITEM), List.of(Map.of()), Map.of()))
                .isEmpty();
    }
}
