package org.corespond.field;

import java.time.Clock;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a unit out of service with a reason, or puts it back; the routes of the next call know it at once. */
@Component
@Transactional
class MarkUnit {
    private static final int LONGEST = 200;

    private final Rostered stores;
    private final Availability availability;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    MarkUnit(Rostered stores, Availability availability, Once once, Audit audit, Clock clock) {
        this.stores = stores;
        this.availability = availability;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    public Result<UUID> out(UUID id, OutForm form, UUID key) {
        Unit unit = stores.mine(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        OutReason reason = form.reason();
        String note = FormText.plain(form.note());
        if (reason == null) {
            return Refused.at("reason", "unit.reason");
        }
        if (note.length() > LONGEST || (reason == OutReason.OTHER && note.isEmpty())) {
            return Refused.at("note", "unit.note");
        }
        stores.outages().add(new Outage(unit.id(), reason, note, clock.instant()));
        return done(id, "unit.out", key);
    }

    public Result<UUID> back(UUID id, UUID key) {
        Unit unit = stores.mine(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        stores.outages().end(unit.id(), clock.instant());
        return done(id, "unit.back", key);
    }

    private Result<UUID> done(UUID id, String what, UUID key) {
        availability.tell(id);
        audit.changed(what, id);
        once.spend(key);
        return Result.done(id);
    }
}
