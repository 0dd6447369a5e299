package org.corespond.field;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which unit an account rides with now. */
@Component
class Crews {
    private final Units units;
    private final Ids ids;
    private final Clock clock;

    Crews(Units units, Ids ids, Clock clock) {
        this.units = units;
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

    private Optional<Unit> mine(UUID account) {
        return units.findOf(account, clock.instant());
    }
}
