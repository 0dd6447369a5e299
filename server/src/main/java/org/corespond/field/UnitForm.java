package org.corespond.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corespond.directory.ProgramKind;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What was typed about a unit, kept as it was typed. */
public record UnitForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String cit) {
    /** Kinds that somebody goes for, or answers at a desk; a facility's beds and a follow-up list are no units. */
    private static final List<ProgramKind> KINDS = List.of(
            ProgramKind.CIT_OFFICER,
            ProgramKind.PATROL,
            ProgramKind.CO_RESPONDER,
            ProgramKind.MOBILE_CRISIS,
            ProgramKind.COMMUNITY_RESPONDER,
            ProgramKind.EMS,
            ProgramKind.CLINICIAN_LINE,
            ProgramKind.WARMLINE);

    static final UnitForm EMPTY = new UnitForm("", "", "");

    static UnitForm of(Unit unit) {
        LocalDate until = unit.citCertifiedUntil();
        return new UnitForm(unit.name(), unit.kind().name(), until == null ? "" : until.toString());
    }

    public UnitForm {
        name = FormText.plain(name);
        kind = FormText.plain(kind);
        cit = FormText.plain(cit);
    }

    public boolean chose(ProgramKind one) {
        return one.name().equals(kind);
    }

    public static List<ProgramKind> kinds() {
        return KINDS;
    }

    Optional<ProgramKind> kindChosen() {
        return KINDS.stream().filter(this::chose).findFirst();
    }

    Optional<LocalDate> certifiedUntil() {
        return FormText.day(cit);
    }
}
