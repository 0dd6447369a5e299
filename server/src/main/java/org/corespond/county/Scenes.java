package org.corespond.county;

import java.time.Instant;
import java.util.List;
import org.corespond.county.SyntheticCall.Caller;
import org.corespond.county.SyntheticCall.Source;
import org.jspecify.annotations.Nullable;

/** Plays what happens after somebody was sent. */
final class Scenes {
    /** Everything that came of sending somebody, or of sending nobody. */
    record Scene(
            @Nullable SyntheticDispatch dispatch,
            @Nullable SyntheticEncounter encounter,
            List<SyntheticHandoff> handoffs,
            @Nullable SyntheticBooking booking,
            List<SyntheticReferral> referrals) {
        static final Scene NONE = new Scene(null, null, List.of(), null, List.of());
    }

    private final Endings endings;

    Scenes(Endings endings) {
        this.endings = endings;
    }

    Scene play(Story story, Responses.Crew crew, int level) {
        Trip trip = Trip.of(story, crew.model(), level);
        boolean met =
                trip.arrived() != null && (story.planted() || !story.dice().chance(.07));
        if (!met) {
            return new Scene(dispatch(story, crew, trip, trip.leftScene(), false), null, List.of(), null, List.of());
        }
        Ending ending = endings.of(story, crew.model());
        List<SyntheticHandoff> handoffs = Handoffs.of(story, trip, ending);
        Instant cleared = Handoffs.freeAgain(story, trip, ending, handoffs);
        SyntheticEncounter encounter = Encounters.of(story, crew.model(), ending);
        Instant offered = trip.leftScene().minusSeconds(60);
        return new Scene(
                dispatch(story, crew, trip, cleared, true),
                encounter,
                handoffs,
                booking(story, ending, cleared),
                Referrals.of(story, ending, offered));
    }

    /** A call that turns out to have nothing to do with behavioral health. */
    SyntheticCall otherCall(Story story, Responses.Crew crew) {
        Trip trip = Trip.of(story, crew.model(), 2);
        String type = Calls.plainType(story.dice());
        boolean met = trip.arrived() != null;
        return new SyntheticCall(
                story.number(),
                Calls.id(story.number(), story.local()),
                story.county(),
                story.received(),
                Source.E911,
                Caller.BYSTANDER,
                type,
                type,
                false,
                false,
                Calls.area(story),
                null,
                0,
                null,
                dispatch(story, crew, trip, trip.leftScene(), met),
                null,
                List.of(),
                null,
                List.of());
    }

    private static SyntheticDispatch dispatch(
            Story story, Responses.Crew crew, Trip trip, Instant cleared, boolean met) {
        boolean certified = crew.model() == ResponseModel.CIT_OFFICER || crew.model() == ResponseModel.CO_RESPONDER;
        boolean requested = story.situation().wantsPolice() || story.dice().chance(certified ? .6 : .12);
        return new SyntheticDispatch(
                crew.unit(),
                crew.model(),
                trip.queued(),
                trip.dispatched(),
                trip.enRoute(),
                trip.arrived(),
                cleared,
                requested,
                certified,
                certified && trip.arrived() != null,
                met);
    }

    private static @Nullable SyntheticBooking booking(Story story, Ending ending, Instant cleared) {
        if (!ending.dispositions().getFirst().isArrest()) {
            return null;
        }
        Instant booked = cleared.minusSeconds(story.dice().between(120, 900));
        Instant released = booked.plusSeconds(3600L * story.dice().between(4, 240));
        return new SyntheticBooking(
                "B-%08d".formatted(story.number() + 1),
                booked,
                ending.offense().toString(),
                story.dice().chance(.42),
                released.isBefore(story.cutOff()) ? released : null);
    }
}
