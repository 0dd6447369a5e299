package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.calls.AvailabilityChanged;
import org.corespond.directory.Directory;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.corespond.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the call-takers' advice and open pages what a unit can do now. */
@Component
class Availability {
    private final Units units;
    private final Assignments assignments;
    private final Directory directory;
    private final Herald herald;
    private final Clock clock;

    Availability(Units units, Assignments assignments, Directory directory, Herald herald, Clock clock) {
        this.units = units;
        this.assignments = assignments;
        this.directory = directory;
        this.herald = herald;
        this.clock = clock;
    }

    void tell(@Nullable UUID unitId) {
        if (unitId != null) {
            units.find(unitId).ifPresent(this::tell);
        }
        herald.live.changed("field");
    }

    private void tell(Unit unit) {
        Instant now = clock.instant();
        List<Duty> crew = units.listOn(unit.id(), now);
        LocalDate today = LocalDate.ofInstant(now, directory.here().zone());
        UUID community = CurrentActor.get().communityId();
        boolean certified = CitPolicy.certified(crew, today);
        UnitAvailabilityChanged.State state = state(unit, crew);
        herald.events.publishEvent(
                new UnitAvailabilityChanged(community, unit.agencyId(), unit.id(), unit.kind(), certified, state, now));
        Set<ProgramKind> kinds = EnumSet.of(unit.kind());
        if (certified) {
            kinds.add(ProgramKind.CIT_OFFICER);
        }
        herald.events.publishEvent(new AvailabilityChanged(
                community, unit.agencyId(), unit.id(), kinds, state == UnitAvailabilityChanged.State.FREE, now));
    }

    private UnitAvailabilityChanged.State state(Unit unit, List<Duty> crew) {
        if (crew.isEmpty()) {
            return UnitAvailabilityChanged.State.OFF_DUTY;
        }
        return assignments.busy(unit.id()) ? UnitAvailabilityChanged.State.BUSY : UnitAvailabilityChanged.State.FREE;
    }

    /** The two ways to tell: other capabilities, and open pages. */
    @Component
    static class Herald {
        private final ApplicationEventPublisher events;
        private final Live live;

        Herald(ApplicationEventPublisher events, Live live) {
            this.events = events;
            this.live = live;
        }
    }
}
