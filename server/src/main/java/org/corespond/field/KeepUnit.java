package org.corespond.field;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a unit of my agency, changes its call sign, kind and certificate, or retires it. */
@Component
@Transactional
class KeepUnit {
    private static final int LONGEST = 80;

    private final Rostered stores;
    private final Once once;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    KeepUnit(Rostered stores, Once once, Ids ids, Audit audit, Clock clock) {
        this.stores = stores;
        this.once = once;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    public Result<UUID> add(UnitForm form, UUID key) {
        if (once.spent(key)) {
            return Result.done(key);
        }
        Result<Unit> read = read(ids.next(), form);
        if (read instanceof Refused<Unit> no) {
            return no.retyped();
        }
        Unit unit = read.orThrow();
        stores.units().add(unit);
        audit.changed("unit.add", unit.id());
        once.spend(key);
        return Result.done(unit.id());
    }

    public Result<UUID> change(UUID id, UnitForm form, UUID key) {
        Unit unit = stores.mine(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        Result<Unit> read = read(unit.id(), form);
        if (read instanceof Refused<Unit> no) {
            return no.retyped();
        }
        stores.units().change(read.orThrow());
        audit.changed("unit.change", id);
        once.spend(key);
        return Result.done(id);
    }

    /** What it did stays told under its name; whoever is on duty with it is not any more. */
    public Result<UUID> retire(UUID id, UUID key) {
        Unit unit = stores.mine(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        if (stores.log().moments(unit.id(), clock.instant()).busySince() != null) {
            return Refused.because("unit.busy");
        }
        stores.turns().list(id, clock.instant()).forEach(turn -> stores.turns().end(turn, clock.instant()));
        stores.units().retire(id, clock.instant());
        audit.changed("unit.retire", id);
        once.spend(key);
        return Result.done(id);
    }

    private Result<Unit> read(UUID id, UnitForm form) {
        String name = FormText.plain(form.name());
        if (name.isEmpty() || name.length() > LONGEST) {
            return Refused.at("name", "unit.name");
        }
        UUID agency = CurrentActor.get().agency();
        boolean taken = stores.units().listOf(agency).stream()
                .anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name));
        if (taken) {
            return Refused.at("name", "unit.taken", name);
        }
        Optional<ProgramKind> kind = form.kindChosen();
        if (kind.isEmpty()) {
            return Refused.at("kind", "unit.kind");
        }
        if (!FormText.plain(form.cit()).isEmpty() && form.certifiedUntil().isEmpty()) {
            return Refused.at("cit", "unit.day");
        }
        return Result.done(
                new Unit(id, agency, kind.get(), name, form.certifiedUntil().orElse(null)));
    }
}
