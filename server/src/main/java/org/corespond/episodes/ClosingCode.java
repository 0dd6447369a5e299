package org.corespond.episodes;

/** How an episode ends (decisions 8). */
public enum ClosingCode {
    CONNECTED,
    CARE_CONTINUES_WITH_FACILITY,
    RESOLVED_BY_PHONE,
    RESOLVED_ON_SCENE,
    SERVICES_DECLINED,
    UNABLE_TO_LOCATE,
    LOST_CONTACT,
    UNFOUNDED,
    TRANSFERRED_OUT_OF_AREA,
    CUSTODY_CONTINUES,
    CLOSED_BY_POLICE_OR_EMS,
    DUPLICATE,
    DECEASED
}
