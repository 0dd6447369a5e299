package org.corespond.sharing.decision;

/** What somebody does here; a role narrows and never opens (decisions 29). */
public enum Role {
    OFFICER,
    CO_RESPONDER_OFFICER,
    CALL_TAKER,
    DISPATCHER,
    PSAP_SUPERVISOR,
    CLINICIAN,
    FACILITY_INTAKE,
    JAIL_HEALTH,
    MOBILE_CRISIS_CLINICIAN,
    CO_RESPONDER_CLINICIAN,
    COMMUNITY_RESPONDER,
    JAIL_CUSTODY,
    SUPERVISION,
    FOLLOW_UP_WORKER,
    CASE_MANAGER,
    PEER,
    FAMILY,
    ADVOCATE,
    ANALYST,
    PUBLIC,
    PRIVACY_OFFICER,
    COORDINATOR,
    ADMINISTRATOR,
    BACKGROUND_JOB
}
