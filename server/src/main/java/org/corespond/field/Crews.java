package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which unit an account rides with now. */
@Component
class Crews {
    private final Units units;
    private final Turns turns;
    private final Ids ids;
    private final Clock clock;
    private final CrewMembers members;

    Crews(Units units, Turns turns, Ids ids, Clock clock, CrewMembers members) {
        this.members = members;
        this.units = units;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    @Nullable
    UUID unitOf(UUID account) {
        return mine(account).map(Unit::id).orElse(null);
    }

    Optional<Unit> mine() {
        return mine(CurrentActor.get().account());
    }

    UUID nextId() {
        return ids.next();
    }

    /**
     * From now on with that unit, or with none. The turn lasts until the roster has the account elsewhere, or until it
     * is ended.
     */
    void ride(Actor actor, @Nullable Unit unit) {
        Instant now = clock.instant();
        units.end(actor.account(), now);
        if (unit != null) {
            units.add(new Duty(
                    ids.next(),
                    unit.id(),
                    actor.account(),
                    actor.name(),
                    members.certified(
                            actor.account(), unit.citCertifiedUntil(), LocalDate.ofInstant(now, ZoneOffset.UTC)),
                    now,
                    turns.findNext(actor.account(), now).orElse(null)));
        }
    }

    private Optional<Unit> mine(UUID account) {
        return units.findOf(account, clock.instant());
    }
}
