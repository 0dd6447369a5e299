package org.corespond.workgroup;

/** Where somebody at the table comes from (collaboration.md 10.1). */
public enum Sector {
    LAW_ENFORCEMENT,
    DISPATCH,
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    HOSPITAL,
    EMS_FIRE,
    COURTS,
    PROSECUTION_DEFENSE,
    JAIL,
    HOUSING,
    LIVED_EXPERIENCE,
    FAMILY,
    ADVOCACY,
    VICTIM_SERVICES,
    ELECTED,
    FUNDER,
    COMMUNITY
}
