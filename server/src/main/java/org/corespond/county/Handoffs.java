package org.corespond.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to a facility and over its threshold, with the drop-off clock (facilities 7.3). */
final class Handoffs {
    private static final Odds<String> REASONS = Odds.of("no bed", 40)
            .or("medical", 25)
            .or("behavior", 10)
            .or("intoxication", 15)
            .or("staffing", 10);

    private Handoffs() {}

    static List<SyntheticHandoff> of(Story story, Trip trip, Ending ending) {
        Destination place = ending.destination();
        SyntheticFacility facility = ending.facility();
        if (facility == null || place == null || !place.takesHandoffs()) {
            return List.of();
        }
        List<SyntheticHandoff> handoffs = new ArrayList<>();
        Instant leaving = trip.leftScene();
        SyntheticFacility refusedBy = ending.refusedBy();
        if (refusedBy != null) {
            SyntheticHandoff refused = refused(story, refusedBy, leaving);
            handoffs.add(refused);
            leaving = refused.greetedAt().plusSeconds(story.dice().between(240, 900));
        }
        handoffs.add(accepted(story, facility, leaving));
        return List.copyOf(handoffs);
    }

    private static SyntheticHandoff refused(Story story, SyntheticFacility facility, Instant leaving) {
        Instant arrived = leaving.plusSeconds(story.dice().seconds(13, .4));
        return new SyntheticHandoff(
                facility,
                requested(leaving, story),
                leaving,
                arrived,
                arrived.plusSeconds(story.dice().between(30, 240)),
                null,
                null,
                false,
                REASONS.draw(story.dice()),
                story.dice().chance(.4),
                null);
    }

    private static SyntheticHandoff accepted(Story story, SyntheticFacility facility, Instant leaving) {
        Dice dice = story.dice();
        Instant across = story.handoffAcross();
        Instant arrived = across == null ? leaving.plusSeconds(dice.seconds(13, .4)) : across.minusSeconds(300);
        long clock = across == null ? dice.seconds(facility.type().dropOffMinutes(), .55) : 480;
        // One stamp in sixteen was never pressed.
        boolean kept = across != null || !dice.chance(.06);
        return new SyntheticHandoff(
                facility,
                requested(leaving, story),
                leaving,
                arrived,
                arrived.plusSeconds(clock / 6),
                arrived.plusSeconds(clock * 4 / 5),
                kept ? arrived.plusSeconds(clock) : null,
                true,
                null,
                dice.chance(.65),
                givenTo(dice));
    }

    private static Instant requested(Instant leaving, Story story) {
        return leaving.minusSeconds(story.dice().between(60, 600));
    }

    // Without a name it is no warm handoff (O1.7).
    private static @Nullable String givenTo(Dice dice) {
        return dice.chance(.78) ? dice.oneOf(Names.FIRST) + " " + dice.oneOf(Names.LAST) + ", nurse" : null;
    }

    /** When the crew was free again: the last stamp there is, plus the drive off. */
    static Instant freeAgain(Story story, Trip trip, Ending ending, List<SyntheticHandoff> handoffs) {
        if (ending.destination() == Destination.JAIL) {
            return trip.leftScene().plusSeconds(story.dice().seconds(48, .3));
        }
        if (ending.destination() == Destination.SHELTER) {
            return trip.leftScene().plusSeconds(story.dice().seconds(20, .3));
        }
        if (handoffs.isEmpty()) {
            return trip.leftScene();
        }
        SyntheticHandoff last = handoffs.getLast();
        Instant done = last.releasedAt() == null ? last.custodyAcceptedAt() : last.releasedAt();
        Instant end = done == null ? last.greetedAt() : done;
        return end.plusSeconds(story.dice().between(60, 300));
    }
}
