package org.corespond.field;

import java.util.Optional;
import org.corespond.directory.ProgramKind;

/** What an encounter's first two answers are, as the assignment tells them (decisions 12). */
final class PrefillPolicy {
    private PrefillPolicy() {}

    static Optional<ResponseModel> model(ProgramKind kind) {
        return switch (kind) {
            case CLINICIAN_LINE, WARMLINE -> Optional.of(ResponseModel.CLINICIAN_PHONE);
            case MOBILE_CRISIS -> Optional.of(ResponseModel.MOBILE_CRISIS);
            case COMMUNITY_RESPONDER -> Optional.of(ResponseModel.COMMUNITY_RESPONDER);
            case CO_RESPONDER -> Optional.of(ResponseModel.CO_RESPONDER);
            case CIT_OFFICER -> Optional.of(ResponseModel.CIT_OFFICER);
            case PATROL -> Optional.of(ResponseModel.PATROL);
            case EMS -> Optional.of(ResponseModel.EMS);
            case FACILITY_INTAKE, FOLLOW_UP -> Optional.empty();
        };
    }

    /** Only where the beginning itself names who asked; a call to 911 does not. */
    static Optional<Initiator> initiator(String source) {
        return switch (source) {
            case "officer" -> Optional.of(Initiator.OFFICER_INITIATED);
            case "call-988", "call-crisis-line", "call-warmline" -> Optional.of(Initiator.CRISIS_LINE);
            case "walk-in" -> Optional.of(Initiator.SELF);
            default -> Optional.empty();
        };
    }
}
