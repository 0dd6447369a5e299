package org.corespond.field;

import java.util.List;
import java.util.Map;
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

    /** What is true of everything that was asked when nobody was there: one tap instead of ten (decisions 12). */
    static Map<String, List<String>> nobody() {
        return Map.of(
                "weapon", List.of(Weapon.NONE.name()),
                "threat", List.of(ThreatTo.NONE.name()),
                "force", List.of(ForceLevel.NONE.name()),
                "injury", List.of(Injury.NONE.name()),
                "legalStatus", List.of(LegalStatus.NONE.name()),
                "offense", List.of(Offense.NONE.name()),
                "cit", List.of(CitOnScene.NOT_REQUESTED.name()),
                "primary", List.of(Disposition.NO_CONTACT.name()),
                "referral", List.of(ReferralAnswer.NOT_ASKED.name()));
    }

    /** The caller type of the call, or how the episode began where that alone tells who asked. */
    static Optional<Initiator> initiator(String told) {
        return switch (told) {
            case "SELF", "walk-in" -> Optional.of(Initiator.SELF);
            case "FAMILY", "FRIEND" -> Optional.of(Initiator.FAMILY_FRIEND);
            case "BYSTANDER" -> Optional.of(Initiator.BYSTANDER);
            case "BUSINESS" -> Optional.of(Initiator.BUSINESS);
            case "PROVIDER" -> Optional.of(Initiator.BH_PROVIDER);
            case "SHELTER" -> Optional.of(Initiator.SHELTER_HOUSING);
            case "SCHOOL" -> Optional.of(Initiator.SCHOOL);
            case "HOSPITAL" -> Optional.of(Initiator.HOSPITAL);
            case "OFFICER", "officer" -> Optional.of(Initiator.OFFICER_INITIATED);
            case "CRISIS_LINE" -> Optional.of(Initiator.CRISIS_LINE);
            case "OTHER_AGENCY" -> Optional.of(Initiator.OTHER_AGENCY);
            case "UNKNOWN" -> Optional.of(Initiator.UNKNOWN);
            default -> Optional.empty();
        };
    }
}
