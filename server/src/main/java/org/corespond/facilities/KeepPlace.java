package org.corespond.facilities;

import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Describes the facility behind an intake: its staffed places, whom it cannot take, and its door. */
@Component
@Transactional
class KeepPlace {
    private static final int MOST_PLACES = 2_000;
    private static final int OLDEST = 130;
    private static final int LONGEST_TARGET = 240;

    private final Facilities facilities;
    private final Directory directory;
    private final Once once;
    private final Audit audit;

    KeepPlace(Facilities facilities, Directory directory, Once once, Audit audit) {
        this.facilities = facilities;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
    }

    /** What is known of it now, or an empty form; only an intake has places. */
    @Transactional(readOnly = true)
    public Optional<PlaceForm> form(UUID program) {
        return intake(program)
                .map(found -> facilities.find(program).map(PlaceForm::of).orElse(PlaceForm.EMPTY));
    }

    public Result<UUID> keep(UUID id, PlaceForm form, UUID key) {
        Program program = intake(id).orElseThrow();
        if (once.spent(key)) {
            return Result.done(id);
        }
        Optional<Facility> before = facilities.find(id);
        Result<Facility> read = read(program, form, before.map(Facility::type));
        if (read instanceof Refused<Facility> no) {
            return no.retyped();
        }
        if (before.isPresent()) {
            facilities.change(read.orThrow());
        } else {
            facilities.add(read.orThrow());
        }
        audit.changed(before.isPresent() ? "facility.change" : "facility.add", id);
        once.spend(key);
        return Result.done(id);
    }

    private Optional<Program> intake(UUID id) {
        return directory.programs(ProgramKind.FACILITY_INTAKE).stream()
                .filter(program -> program.id().equals(id))
                .findFirst();
    }

    private static Result<Facility> read(Program program, PlaceForm form, Optional<FacilityType> known) {
        Optional<FacilityType> type = known.or(form::typeChosen);
        if (type.isEmpty()) {
            return Refused.at("type", "place.type");
        }
        Optional<Integer> staffed = FormText.number(form.staffed(), 0, MOST_PLACES);
        if (staffed.isEmpty()) {
            return Refused.at("staffed", "place.number", MOST_PLACES);
        }
        Optional<Integer> licensed = FormText.number(form.licensed(), staffed.get(), MOST_PLACES);
        if (licensed.isEmpty()) {
            return Refused.at("licensed", "place.licensed", MOST_PLACES);
        }
        String oldest = form.maxAge() == null ? "" : form.maxAge();
        Optional<Integer> age = FormText.number(oldest, program.minAge(), OLDEST);
        if (!oldest.isEmpty() && age.isEmpty()) {
            return Refused.at("maxAge", "place.age", program.minAge());
        }
        Optional<Integer> target = FormText.number(form.target(), 1, LONGEST_TARGET);
        return target.isEmpty()
                ? Refused.at("target", "place.target", LONGEST_TARGET)
                : Result.done(new Facility(
                        program.id(),
                        program.agencyId(),
                        type.get(),
                        staffed.get(),
                        licensed.get(),
                        age.orElse(null),
                        form.excluded(),
                        form.door() == null ? "" : form.door(),
                        form.phone() == null ? "" : form.phone(),
                        target.get()));
    }
}
