package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DivergencePolicyTest {
    private static final Item ITEM = new Item("one", "domain", 3, 1);

    @Test
    void lawEnforcement3AgainstBehavioralHealth1IsADivergence_oracle28() {
        assertThat(find(Map.of("one", Given.of(3)), Map.of("one", Given.of(1))))
                .containsExactly(new Divergence(ITEM, 3, 1));
    }

    @Test
    void oneStepApartIsNone() {
        assertThat(find(Map.of("one", Given.of(3)), Map.of("one", Given.of(2)))).isEmpty();
    }

    @Test
    void whereASideDidNotAnswerOrSaysThatItDoesNotApplyNoneCanBeTold() {
        Map<String, Given> three = Map.of("one", Given.of(3));

        assertThat(find(three, Map.of())).isEmpty();
        assertThat(find(Map.of(), three)).isEmpty();
        assertThat(find(three, Map.of("one", Given.NOT_APPLICABLE))).isEmpty();
        assertThat(find(Map.of("one", Given.NOT_APPLICABLE), three)).isEmpty();
    }

    @Property
    void itIsTheSameFromBothSides(@ForAll @IntRange(max = 3) int police, @ForAll @IntRange(max = 3) int care) {
        boolean one = find(Map.of("one", Given.of(police)), Map.of("one", Given.of(care)))
                .isEmpty();
        boolean other = find(Map.of("one", Given.of(care)), Map.of("one", Given.of(police)))
                .isEmpty();

        assertThat(one).isEqualTo(other).isEqualTo(Math.abs(police - care) < 2);
    }

    private static List<Divergence> find(Map<String, Given> police, Map<String, Given> care) {
        return DivergencePolicy.find(List.of(ITEM), police, care);
    }
}
