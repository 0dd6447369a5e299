package org.corespond.field;

/** Who asked for help (data dictionary 5.2). */
public enum Initiator {
    SELF,
    FAMILY_FRIEND,
    BYSTANDER,
    BUSINESS,
    BH_PROVIDER,
    SHELTER_HOUSING,
    SCHOOL,
    HOSPITAL,
    OFFICER_INITIATED,
    CRISIS_LINE,
    OTHER_AGENCY,
    UNKNOWN
}
