package org.corespond.field;

/** Who met the person (data dictionary 5.2). */
public enum ResponseModel {
    PATROL,
    CIT_OFFICER,
    CO_RESPONDER,
    MOBILE_CRISIS,
    COMMUNITY_RESPONDER,
    CLINICIAN_PHONE,
    TELEHEALTH,
    EMS,
    HOMELESS_OUTREACH,
    CASE_MANAGEMENT_VISIT
}
