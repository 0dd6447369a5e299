package org.corespond.facilities;

/** What kind of place receives (facilities 7.1). */
public enum FacilityType {
    CRISIS_RECEIVING,
    CRISIS_STABILIZATION,
    CRISIS_RESIDENTIAL,
    PEER_RESPITE,
    URGENT_CARE,
    SOBERING,
    DETOX,
    EMERGENCY_DEPARTMENT,
    PSYCHIATRIC_HOSPITAL,
    SHELTER
}
