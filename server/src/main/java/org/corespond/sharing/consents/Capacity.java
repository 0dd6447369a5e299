package org.corespond.sharing.consents;

/** In what capacity somebody signs (42 CFR 2.14, 2.15; 45 CFR 164.502(g)). */
public enum Capacity {
    SELF,
    PARENT_OF_MINOR,
    GUARDIAN,
    HEALTH_CARE_AGENT,
    PERSONAL_REPRESENTATIVE
}
