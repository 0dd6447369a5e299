package org.corespond.field;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Refused;
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

    /**
     * A crew's visit.
     *
     * @param arrived whether the crew was on scene
     * @param ending how the recorded encounter ended; absent while there is no record
     */
    record Visit(UUID episode, boolean arrived, Encounter.@Nullable Ending ending) {}

    /** A facility is the next owner; the responder does not close over it. */
    static boolean needsFacility(Encounter.Ending ending) {
        return ending.all().stream().anyMatch(TO_A_PLACE::contains);
    }

    /** Why a crew may not end its visit so, whichever page it closes on: the record comes first, and it decides. */
    static Optional<Refused<Episode>> mayClose(Visit visit, ClosingCode code) {
        Set<ClosingCode> fitting = closings(visit.arrived(), visit.ending());
        if (fitting.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(
                fitting.isEmpty()
                        ? Refused.because("field.record-first", "/field/" + visit.episode() + "/encounter")
                        : Refused.at("code", "field.close-code"));
    }

    /** The closing codes of decisions 8 that a responder may give; who never arrived met nobody. */
    static Set<ClosingCode> closings(boolean arrived, Encounter.@Nullable Ending ending) {
        if (ending == null && arrived) {
            return EnumSet.noneOf(ClosingCode.class);
        }
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
                ending.holds(Disposition.RESOLVED_PHONE)
                        ? ClosingCode.RESOLVED_BY_PHONE
                        : ClosingCode.RESOLVED_ON_SCENE,
                ClosingCode.SERVICES_DECLINED,
                ClosingCode.TRANSFERRED_OUT_OF_AREA,
                ClosingCode.CLOSED_BY_POLICE_OR_EMS,
                ClosingCode.UNFOUNDED,
                ClosingCode.DUPLICATE);
    }
}
