package org.corespond.training;

import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Role;

/** Which part of the response somebody works in. */
public enum ResponsePart {
    PATROL,
    DISPATCH,
    CO_RESPONSE,
    MOBILE_CRISIS,
    COMMUNITY_RESPONSE,
    EMS,
    CARE,
    OTHER;

    static ResponsePart of(Role role) {
        return switch (role) {
            case OFFICER -> PATROL;
            case CALL_TAKER, DISPATCHER -> DISPATCH;
            case CO_RESPONDER -> CO_RESPONSE;
            case MOBILE_CRISIS -> MOBILE_CRISIS;
            case COMMUNITY_RESPONDER -> COMMUNITY_RESPONSE;
            case EMS_LIAISON -> EMS;
            case CLINICIAN, PEER, FACILITY, FOLLOW_UP -> CARE;
            case SUPERVISOR, COORDINATOR, ADMINISTRATOR, ANALYST, PRIVACY_OFFICER, ADVOCATE, PERSON, FAMILY -> OTHER;
        };
    }

    static ResponsePart of(ProgramKind kind) {
        return switch (kind) {
            case CIT_OFFICER, PATROL -> PATROL;
            case CO_RESPONDER -> CO_RESPONSE;
            case MOBILE_CRISIS -> MOBILE_CRISIS;
            case COMMUNITY_RESPONDER -> COMMUNITY_RESPONSE;
            case EMS -> EMS;
            case CLINICIAN_LINE, WARMLINE, FACILITY_INTAKE, FOLLOW_UP -> CARE;
        };
    }
}
