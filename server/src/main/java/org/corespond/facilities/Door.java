package org.corespond.facilities;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;

/** The intake desk's work for callers inside the platform: the same deeds that the pages do. */
@Component
public class Door {
    private final Handoffs handoffs;
    private final TapDoor tapDoor;
    private final Desk desk;
    private final Ids ids;

    Door(Handoffs handoffs, TapDoor tapDoor, Desk desk, Ids ids) {
        this.handoffs = handoffs;
        this.tapDoor = tapDoor;
        this.desk = desk;
        this.ids = ids;
    }

    /** What the desk writes down. */
    @Component
    record Desk(DescribeHandoff describe, DischargePerson discharge, TellPlaces places) {}

    /** The number of free places as counted is still right. */
    public Result<UUID> stillRight(UUID program) {
        return desk.places().tell(program, null, ids.next());
    }

    /** One moment at the door of my facility, now. */
    public Result<UUID> tap(UUID episode, DoorTap tap) {
        return tapDoor.tap(of(episode), tap, ids.next());
    }

    public Result<UUID> describe(UUID episode, Handoff.Papers papers) {
        return desk.describe().describe(of(episode), papers, ids.next());
    }

    /** The person leaves for follow-up by the program. */
    public Result<UUID> discharge(UUID episode, UUID program) {
        return desk.discharge().discharge(of(episode), new DischargePerson.Onward(program, null), ids.next());
    }

    /** The person leaves, and the episode ends. */
    public Result<UUID> discharge(UUID episode, ClosingCode code) {
        return desk.discharge().discharge(of(episode), new DischargePerson.Onward(null, code), ids.next());
    }

    private UUID of(UUID episode) {
        return handoffs.listOpen().stream()
                .filter(handoff -> handoff.episodeId().equals(episode))
                .map(Handoff::id)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new NoSuchElementException("nobody of this episode is expected here"));
    }
}
