package org.corespond.facilities;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Live;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the free places of the own facility, or that the number is still right. */
@Component
class TellPlaces {
    private final Facilities facilities;
    private final Once once;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    TellPlaces(Facilities facilities, Once once, Audit audit, Live live, Clock clock) {
        this.facilities = facilities;
        this.once = once;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** With a number it is declared anew; without one the counted number is confirmed. */
    @Transactional
    Result<UUID> tell(UUID program, @Nullable String typed, UUID key) {
        Optional<Facility> found = facilities
                .find(program)
                .filter(facility ->
                        facility.agencyId().equals(CurrentActor.get().agency()));
        if (found.isEmpty()) {
            return Refused.because("facility.not-yours");
        }
        Facility facility = found.get();
        Integer free = Numbers.read(typed);
        if (typed != null && (free == null || free < 0 || free > facility.staffed())) {
            return Refused.at("free", "facility.free", facility.staffed());
        }
        if (once.spent(key)) {
            return Result.done(program);
        }
        once.spend(key);
        if (free == null) {
            Room room = facilities.room(facility);
            facilities.confirm(program, room.staffed() - room.occupied());
        } else {
            facilities.declare(
                    program,
                    Math.min(
                            facility.staffed(), free + facilities.room(facility).held()),
                    clock.instant());
        }
        audit.changed("places", program);
        live.changed("facility");
        return Result.done(program);
    }
}
