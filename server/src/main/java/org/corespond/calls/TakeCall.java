package org.corespond.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a call: from the first key on it is saved. */
@Component
class TakeCall {
    private final Calls calls;
    private final Screenings screenings;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    TakeCall(Calls calls, Screenings screenings, Directory directory, Trail trail, Clock clock) {
        this.calls = calls;
        this.screenings = screenings;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /** The id is the asking page's, so that asking twice makes one call. */
    @Transactional
    public void take(UUID id) {
        Actor actor = CurrentActor.get();
        Instant now = clock.instant();
        CallLine line = switch (directory.agency(actor.agency()).kind()) {
            case CRISIS_LINE -> CallLine.CRISIS_988;
            case LAW_ENFORCEMENT -> CallLine.OFFICER_LINE;
            case PSAP, EMS, FACILITY, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, COORDINATION -> CallLine.EMERGENCY_911;
        };
        Screening screening =
                screenings.on(LocalDate.ofInstant(now, directory.here().zone()));
        if (calls.add(id, line, screening, now)) {
            trail.changed(id);
            trail.tell(new CallReceived(actor.communityId(), id, actor.agency(), line, now));
        }
    }
}
