package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on duty with a unit, changes the unit, or goes off duty. */
@Component
class ChangeDuty {
    private final Units units;
    private final Crews crews;
    private final Availability availability;
    private final Audit audit;
    private final Clock clock;

    ChangeDuty(Units units, Crews crews, Availability availability, Audit audit, Clock clock) {
        this.units = units;
        this.crews = crews;
        this.availability = availability;
        this.audit = audit;
        this.clock = clock;
    }

    /** With the unit from now on; with none: off duty. Repeating it changes nothing. */
    @Transactional
    Result<Actor> change(@Nullable UUID unitId) {
        Actor actor = CurrentActor.get();
        UUID before = crews.unitOf(actor.account());
        if (java.util.Objects.equals(before, unitId)) {
            return Result.done(actor);
        }
        Unit unit = units.listOf(actor.agency()).stream()
                .filter(one -> one.id().equals(unitId))
                .findFirst()
                .orElse(null);
        if (unitId != null && unit == null) {
            return Refused.at("unit", "field.unit");
        }
        Instant now = clock.instant();
        units.end(actor.account(), now);
        if (unit != null) {
            units.add(crews.beginning(actor, unit, now));
            audit.changed("duty", unit.id());
        }
        availability.tell(before);
        return Result.done(actor);
    }
}
