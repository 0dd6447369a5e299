package org.corespond.workgroup.community;

/** What a number is for, in the order in which the public page names them. */
public enum HelplinePurpose {
    CRISIS_TEAM,
    CRISIS_CENTER,
    WARMLINE,
    POLICE_NOT_URGENT,
    JAIL,
    JAIL_NURSE,
    PUBLIC_DEFENDER,
    COURT,
    FAMILY_SUPPORT,
    RIDES;

    /** Whether it belongs on the page for families of somebody who was arrested. */
    public boolean afterArrest() {
        return this == JAIL || this == JAIL_NURSE || this == PUBLIC_DEFENDER || this == COURT || this == FAMILY_SUPPORT;
    }
}
