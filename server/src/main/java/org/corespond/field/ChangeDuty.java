package org.corespond.field;

import java.util.Objects;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on duty with a unit, changes the unit, or goes off duty. */
@Component
class ChangeDuty {
    private final Units units;
    private final Crews crews;
    private final Availability availability;
    private final Once once;
    private final Audit audit;

    ChangeDuty(Units units, Crews crews, Availability availability, Once once, Audit audit) {
        this.units = units;
        this.crews = crews;
        this.availability = availability;
        this.once = once;
        this.audit = audit;
    }

    /** With the unit from now on; with none: off duty. Repeating it changes nothing. */
    @Transactional
    Result<Actor> change(@Nullable UUID unitId, UUID key) {
        Actor actor = CurrentActor.get();
        UUID before = crews.unitOf(actor.account());
        if (Objects.equals(before, unitId) || once.spent(key)) {
            return Result.done(actor);
        }
        Unit unit = units.listOf(actor.agency()).stream()
                .filter(one -> one.id().equals(unitId))
                .findFirst()
                .orElse(null);
        if (unitId != null && unit == null) {
            return Refused.at("unit", "field.unit");
        }
        once.spend(key);
        crews.ride(actor, unit);
        if (before != null) {
            audit.changed("duty.off", before);
        }
        if (unit != null) {
            audit.changed("duty.on", unit.id());
        }
        availability.tell(before);
        return Result.done(actor);
    }
}
