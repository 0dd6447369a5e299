package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkPolicyTest {

    @Test
    void aRepeatedOrOvertakenTapDoesNotCount() {
        assertThat(MarkPolicy.counts(Mark.ARRIVED, Set.of())).isTrue();
        assertThat(MarkPolicy.counts(Mark.ARRIVED, EnumSet.of(Mark.EN_ROUTE))).isTrue();
        assertThat(MarkPolicy.counts(Mark.ARRIVED, EnumSet.of(Mark.ARRIVED))).isFalse();
        assertThat(MarkPolicy.counts(Mark.EN_ROUTE, EnumSet.of(Mark.ARRIVED))).isFalse();
    }

    @Test
    void leavingAndTheDoorAskForAnArrival() {
        assertThat(MarkPolicy.mayCome(Mark.LEFT_SCENE, EnumSet.of(Mark.EN_ROUTE)))
                .isFalse();
        assertThat(MarkPolicy.mayCome(Mark.AT_DOOR, Set.of())).isFalse();
        assertThat(MarkPolicy.mayCome(Mark.AT_DOOR, EnumSet.of(Mark.ARRIVED))).isTrue();
        assertThat(MarkPolicy.mayCome(Mark.ARRIVED, Set.of())).isTrue();
    }

    @Test
    void onlyTheLastTapIsTakenBack() {
        Set<Mark> both = EnumSet.of(Mark.EN_ROUTE, Mark.ARRIVED);

        assertThat(MarkPolicy.undoable(both)).contains(Mark.ARRIVED);
        assertThat(MarkPolicy.undoable(Set.of())).isEmpty();
        assertThat(MarkPolicy.before(Mark.ARRIVED, both)).contains(Mark.EN_ROUTE);
        assertThat(MarkPolicy.before(Mark.EN_ROUTE, both)).isEmpty();
    }
}
