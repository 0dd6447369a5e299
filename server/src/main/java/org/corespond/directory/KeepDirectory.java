package org.corespond.directory;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes the agencies of my community and the programs they run. */
@Component
@Transactional
class KeepDirectory {
    private static final int LONGEST = 120;

    private final Directory directory;
    private final Once once;
    private final Ids ids;
    private final Audit audit;

    KeepDirectory(Directory directory, Once once, Ids ids, Audit audit) {
        this.directory = directory;
        this.once = once;
        this.ids = ids;
        this.audit = audit;
    }

    public Result<UUID> add(AgencyForm form, UUID key) {
        if (once.spent(key)) {
            return Result.done(key);
        }
        Result<Agency> read = read(ids.next(), form);
        if (read instanceof Refused<Agency> no) {
            return no.retyped();
        }
        Agency agency = read.orThrow();
        directory.add(agency);
        return kept("agency.add", agency.id(), key);
    }

    public Result<UUID> change(UUID id, AgencyForm form, UUID key) {
        directory.agency(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        Result<Agency> read = read(id, form);
        if (read instanceof Refused<Agency> no) {
            return no.retyped();
        }
        directory.change(read.orThrow());
        return kept("agency.change", id, key);
    }

    public Result<UUID> add(UUID agency, ProgramForm form, UUID key) {
        UUID owner = directory.agency(agency).id();
        if (once.spent(key)) {
            return Result.done(key);
        }
        Result<Program> read = read(ids.next(), owner, form);
        if (read instanceof Refused<Program> no) {
            return no.retyped();
        }
        Program program = read.orThrow();
        directory.add(program);
        return kept("program.add", program.id(), key);
    }

    /** The kind stays: offers, units and measures know the program by it. */
    public Result<UUID> change(UUID id, ProgramForm form, UUID key) {
        Program program = directory.program(id);
        if (once.spent(key)) {
            return Result.done(id);
        }
        ProgramForm same =
                new ProgramForm(form.name(), program.kind().name(), form.opens(), form.closes(), form.minAge());
        Result<Program> read = read(id, program.agencyId(), same);
        if (read instanceof Refused<Program> no) {
            return no.retyped();
        }
        directory.change(read.orThrow());
        return kept("program.change", id, key);
    }

    private Result<UUID> kept(String what, UUID id, UUID key) {
        audit.changed(what, id);
        once.spend(key);
        return Result.done(id);
    }

    private Result<Agency> read(UUID id, AgencyForm form) {
        String name = form.name() == null ? "" : form.name();
        if (name.isEmpty() || name.length() > LONGEST) {
            return Refused.at("name", "directory.name");
        }
        boolean taken = directory.agencies().stream()
                .anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name));
        if (taken) {
            return Refused.at("name", "directory.taken");
        }
        Optional<Agency.Kind> kind = form.kindChosen();
        return kind.isEmpty()
                ? Refused.at("kind", "directory.kind")
                : Result.done(new Agency(id, CurrentActor.get().communityId(), name, kind.get()));
    }

    private static Result<Program> read(UUID id, UUID agency, ProgramForm form) {
        String name = form.name() == null ? "" : form.name();
        if (name.isEmpty() || name.length() > LONGEST) {
            return Refused.at("name", "directory.name");
        }
        Optional<ProgramKind> kind = form.kindChosen();
        if (kind.isEmpty()) {
            return Refused.at("kind", "directory.kind");
        }
        Optional<LocalTime> opens = form.always() ? Optional.of(LocalTime.MIDNIGHT) : FormText.time(form.opens());
        if (opens.isEmpty()) {
            return Refused.at("opens", "directory.time");
        }
        Optional<LocalTime> closes = form.always() ? opens : FormText.time(form.closes());
        if (closes.isEmpty()) {
            return Refused.at("closes", "directory.time");
        }
        Optional<Integer> age = form.age();
        return age.isEmpty()
                ? Refused.at("minAge", "directory.age")
                : Result.done(new Program(id, agency, kind.get(), name, opens.get(), closes.get(), age.get()));
    }
}
