package org.corespond.facilities;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Timeline;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the measures and the free number what a handoff came to. */
@Component
class TellHandoff {
    private final Handoffs handoffs;
    private final Facilities facilities;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellHandoff(
            Handoffs handoffs,
            Facilities facilities,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handoffs = handoffs;
        this.facilities = facilities;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    void after(UUID id, DoorTap tap) {
        Handoff handoff = handoffs.find(id).orElseThrow();
        if (tap == DoorTap.CUSTODY) {
            facilities.arrived(handoff);
        }
        if (tap != DoorTap.ARRIVED) {
            completed(handoff);
        }
    }

    void completed(Handoff handoff) {
        facilities
                .find(handoff.programId())
                .ifPresent(facility -> events.publishEvent(new HandoffCompleted(
                        CurrentActor.get().communityId(),
                        handoff.id(),
                        handoff.episodeId(),
                        handoff.programId(),
                        handoff.fromAgency(),
                        facility.type(),
                        leftScene(handoff),
                        handoff.arrivedAt(),
                        handoff.custodyAt(),
                        handoff.releasedAt(),
                        handoff.refusedAt() != null,
                        handoff.refusedReason(),
                        handoff.papers().warm(),
                        clock.instant())));
    }

    /** The last departure since the facility accepted, or shortly before where the unit drove ahead of the answer. */
    @Nullable
    Instant leftScene(Handoff handoff) {
        return timeline.standing(handoff.episodeId()).stream()
                .filter(fact -> fact.kind() == FactKind.LEFT_SCENE)
                .map(TimelineFact::at)
                .filter(at -> handoff.arrivedAt() == null || !at.isAfter(handoff.arrivedAt()))
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
