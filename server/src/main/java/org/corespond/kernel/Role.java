package org.corespond.kernel;

/** What a person is trusted to do for one agency (decisions 11 added dispatcher to EMS liaison). */
public enum Role {
    CALL_TAKER,
    DISPATCHER,
    SUPERVISOR,
    CLINICIAN,
    PEER,
    OFFICER,
    CO_RESPONDER,
    MOBILE_CRISIS,
    COMMUNITY_RESPONDER,
    EMS_LIAISON,
    FACILITY,
    FOLLOW_UP,
    COORDINATOR,
    ADMINISTRATOR,
    ANALYST,
    PRIVACY_OFFICER,
    ADVOCATE,
    PERSON,
    FAMILY;

    /** Whether somebody works in it for an agency; the others come in by an invitation to the portal alone. */
    public boolean staff() {
        return this != PERSON && this != FAMILY;
    }
}
