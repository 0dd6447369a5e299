package org.corespond.calls;

import java.time.Clock;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses otherwise than the protocol; never without a reason (dispatch-diversion 6.4). */
@Component
class OverrideRoute {
    private final Stores stores;
    private final Desk.Reader desks;
    private final Trail trail;
    private final Clock clock;

    OverrideRoute(Stores stores, Desk.Reader desks, Trail trail, Clock clock) {
        this.stores = stores;
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Result<Chosen> override(UUID id, Chosen.@Nullable Otherwise override) {
        Desk before = desks.hold(id);
        if (before.standing().ended()) {
            return Refused.because("call.ended");
        }
        if (override != null && override.level() == null && override.route() == null) {
            return Refused.at("level", "call.override-what");
        }
        if (override != null
                && override.reason() == OverrideReason.OTHER
                && override.note().isBlank()) {
            return Refused.at("note", "call.override-why");
        }
        stores.triages().override(id, before.chosen().advice(), override, clock.instant());
        trail.changed(id);
        return Result.done(desks.read(id).chosen());
    }
}
