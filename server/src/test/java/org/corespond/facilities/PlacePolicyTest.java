package org.corespond.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corespond.facilities.AgePolicy.Fit;
import org.corespond.facilities.PlacePolicy.Standing;
import org.junit.jupiter.api.Test;

class PlacePolicyTest {

    @Test
    void aStaleNumberIsNeverOfferedFirst() {
        assertThat(standing(room(3, Room.Trust.FRESH), true, Fit.YES)).isEqualTo(Standing.HAS_ROOM);
        assertThat(standing(room(3, Room.Trust.STALE), true, Fit.YES))
                .as("oracle 25")
                .isEqualTo(Standing.ROOM_NOT_SURE);
        assertThat(standing(room(0, Room.Trust.FRESH), true, Fit.YES)).isEqualTo(Standing.FULL);
        assertThat(List.of(Standing.values())).startsWith(Standing.HAS_ROOM, Standing.ROOM_NOT_SURE);
    }

    @Test
    void theWrongAgeAndAClosedDoorComeBeforeTheCount() {
        assertThat(standing(room(3, Room.Trust.FRESH), true, Fit.NO)).isEqualTo(Standing.WRONG_AGE);
        assertThat(standing(room(3, Room.Trust.FRESH), false, Fit.YES)).isEqualTo(Standing.CLOSED);
        assertThat(standing(room(3, Room.Trust.FRESH), true, Fit.UNKNOWN)).isEqualTo(Standing.HAS_ROOM);
    }

    @Test
    void aFullPlaceMayStillBeAskedButAClosedOneNot() {
        assertThat(PlacePolicy.mayAsk(Standing.FULL)).isTrue();
        assertThat(PlacePolicy.mayAsk(Standing.HAS_ROOM)).isTrue();
        assertThat(PlacePolicy.mayAsk(Standing.CLOSED)).isFalse();
        assertThat(PlacePolicy.mayAsk(Standing.WRONG_AGE)).isFalse();
    }

    private static Standing standing(Room room, boolean open, Fit fit) {
        return PlacePolicy.standing(room, open, fit);
    }

    private static Room room(int free, Room.Trust trust) {
        return new Room(free, 8, 8 - free, 0, null, trust);
    }
}
