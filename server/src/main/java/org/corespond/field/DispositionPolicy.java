package org.corespond.field;

import java.util.EnumSet;
import java.util.Set;
import org.corespond.episodes.ClosingCode;
import org.jspecify.annotations.Nullable;

/** What may follow an encounter: which closing codes are true after it, and whether a place of care is next. */
final class DispositionPolicy {
    private static final Set<Disposition> TO_A_PLACE = EnumSet.of(
            Disposition.HOLD_INVOL,
            Disposition.HOSP_VOL,
            Disposition.CSU_DROP,
            Disposition.ED_PSYCH,
            Disposition.ED_MEDICAL,
            Disposition.RESPITE,
            Disposition.SOBERING,
            Disposition.DETOX);

    private DispositionPolicy() {}

    /** A facility is the next owner; the responder does not close over it. */
    static boolean needsFacility(Encounter.Ending ending) {
        return ending.all().stream().anyMatch(TO_A_PLACE::contains);
    }

    /** The closing codes of decisions 8 that a responder may give; without an encounter nobody was met. */
    static Set<ClosingCode> closings(Encounter.@Nullable Ending ending) {
        if (ending == null || ending.holds(Disposition.NO_CONTACT)) {
            return EnumSet.of(
                    ClosingCode.UNABLE_TO_LOCATE,
                    ClosingCode.UNFOUNDED,
                    ClosingCode.CLOSED_BY_POLICE_OR_EMS,
                    ClosingCode.DUPLICATE);
        }
        if (ending.holds(Disposition.DECEASED)) {
            return EnumSet.of(ClosingCode.DECEASED);
        }
        if (ending.arrest()) {
            return EnumSet.of(ClosingCode.CUSTODY_CONTINUES);
        }
        if (needsFacility(ending)) {
            return EnumSet.of(ClosingCode.CARE_CONTINUES_WITH_FACILITY, ClosingCode.TRANSFERRED_OUT_OF_AREA);
        }
        return EnumSet.of(
                ClosingCode.RESOLVED_ON_SCENE,
                ClosingCode.SERVICES_DECLINED,
                ClosingCode.TRANSFERRED_OUT_OF_AREA,
                ClosingCode.CLOSED_BY_POLICE_OR_EMS,
                ClosingCode.UNFOUNDED,
                ClosingCode.DUPLICATE);
    }
}
