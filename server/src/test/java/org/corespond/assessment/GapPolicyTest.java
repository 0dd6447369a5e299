package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapPolicyTest {
    private static final Item FIRST = new Item("first", "d", 3, 1);
    private static final Item HEAVY = new Item("heavy", "d", 3, 2);
    private static final Item LAST = new Item("last", "d", 3, 1);
    private static final List<Item> ITEMS = List.of(FIRST, HEAVY, LAST);

    @Test
    void aGapIsWhatIsMissingTimesItsWeight() {
        assertThat(GapPolicy.top(ITEMS, Map.of("first", Given.of(0), "heavy", Given.of(1), "last", Given.of(2)), 10))
                .containsExactly(new Gap(HEAVY, 1, 4), new Gap(FIRST, 0, 3), new Gap(LAST, 2, 1));
    }

    @Test
    void ofTwoGapsOfOneSizeTheEarlierItemComesFirst() {
        assertThat(GapPolicy.top(ITEMS, Map.of("last", Given.of(1), "first", Given.of(1)), 10))
                .extracting(Gap::item)
                .containsExactly(FIRST, LAST);
    }

    @Test
    void whatIsDoneDoesNotApplyOrWasNotAnsweredIsNoGap() {
        assertThat(GapPolicy.top(ITEMS, Map.of("first", Given.of(3), "heavy", Given.NOT_APPLICABLE), 10))
                .isEmpty();
    }

    @Test
    void onlyTheTopOnesAreTold() {
        assertThat(GapPolicy.top(ITEMS, Map.of("first", Given.of(0), "heavy", Given.of(0)), 1))
                .extracting(Gap::item)
                .containsExactly(HEAVY);
    }
}
