package org.corespond.calls;

/** Who calls (data dictionary 5.2, initiated by). */
public enum CallerType {
    SELF,
    FAMILY,
    FRIEND,
    BYSTANDER,
    BUSINESS,
    PROVIDER,
    SHELTER,
    SCHOOL,
    HOSPITAL,
    OFFICER,
    CRISIS_LINE,
    OTHER_AGENCY,
    UNKNOWN
}
