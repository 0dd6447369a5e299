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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the call-takers' advice and open pages what a unit can do now. */
@Component
class Availability {
    private final Units units;
    private final UnitLog log;
    private final Directory directory;
    private final Herald herald;
    private final Clock clock;

    Availability(Units units, UnitLog log, Directory directory, Herald herald, Clock clock) {
        this.units = units;
        this.log = log;
        this.directory = directory;
        this.herald = herald;
        this.clock = clock;
    }

    /** A unit that is new, or whose roster changed, is counted from that moment on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UnitTouched touched) {
        tell(touched.unitId());
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
        UnitAvailabilityChanged.State state =
                UnitStatePolicy.of(log.moments(unit.id(), now)).state();
        herald.events.publishEvent(
                new UnitAvailabilityChanged(community, unit.agencyId(), unit.id(), unit.kind(), certified, state, now));
        Set<ProgramKind> kinds = EnumSet.of(unit.kind());
        if (certified) {
            kinds.add(ProgramKind.CIT_OFFICER);
        }
        herald.events.publishEvent(new AvailabilityChanged(
                community, unit.agencyId(), unit.id(), kinds, state == UnitAvailabilityChanged.State.FREE, now));
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
