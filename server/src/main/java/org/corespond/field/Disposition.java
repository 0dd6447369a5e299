package org.corespond.field;

import java.util.Arrays;
import java.util.List;

/** How an encounter ended, with its class: data dictionary 5.4; decisions 7 for those that 5.4 leaves open. */
public enum Disposition {
    HOLD_INVOL(DispositionClass.CARE_INVOLUNTARY, Group.CARE),
    HOSP_VOL(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    CSU_DROP(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    ED_PSYCH(DispositionClass.EMERGENCY_DEPARTMENT, Group.CARE),
    ED_MEDICAL(DispositionClass.EMERGENCY_DEPARTMENT, Group.CARE),
    RESPITE(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    SOBERING(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    DETOX(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    OUTPATIENT_WALKIN(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    MCT_HANDOFF(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    CRISIS_LINE(DispositionClass.CARE_VOLUNTARY, Group.CARE),
    CM_NOTIFIED(DispositionClass.LINKAGE, Group.LINK),
    EVAL_REFERRAL(DispositionClass.LINKAGE, Group.LINK),
    SPECIALTY_TEAM(DispositionClass.LINKAGE, Group.LINK),
    TX_REFERRAL(DispositionClass.LINKAGE, Group.LINK),
    PEER_SUPPORT(DispositionClass.LINKAGE, Group.LINK),
    HOUSING_REFERRAL(DispositionClass.LINKAGE, Group.LINK),
    SHELTER(DispositionClass.SOCIAL, Group.LINK),
    DECLINED(DispositionClass.OFFERED, Group.LINK),
    SAFETY_PLAN_ON_SCENE(DispositionClass.COMMUNITY, Group.SCENE),
    LEFT_WITH_FAMILY(DispositionClass.COMMUNITY, Group.SCENE),
    TRANSPORT_HOME(DispositionClass.COMMUNITY, Group.SCENE),
    RESOLVED_PHONE(DispositionClass.COMMUNITY, Group.SCENE),
    DISENGAGED(DispositionClass.COMMUNITY, Group.SCENE),
    CITE_RELEASE(DispositionClass.JUSTICE_CITE, Group.JUSTICE),
    ARREST(DispositionClass.JUSTICE_ARREST, Group.JUSTICE),
    WARRANT_BOOKED(DispositionClass.JUSTICE_ARREST, Group.JUSTICE),
    HANDED_TO_OTHER_AGENCY(DispositionClass.UNKNOWN, Group.OTHER),
    CHRONIC(DispositionClass.NONE, Group.OTHER),
    NO_ACTION(DispositionClass.NONE, Group.OTHER),
    NO_CONTACT(DispositionClass.NONE, Group.OTHER),
    DECEASED(DispositionClass.EXCLUDED, Group.OTHER),
    UNKNOWN(DispositionClass.NONE, Group.OTHER);

    /** Where the tap stands on the page. */
    public enum Group {
        CARE,
        LINK,
        SCENE,
        JUSTICE,
        OTHER
    }

    private final DispositionClass type;
    private final Group group;

    Disposition(DispositionClass type, Group group) {
        this.type = type;
        this.group = group;
    }

    public DispositionClass type() {
        return type;
    }

    public static List<Disposition> in(Group group) {
        return Arrays.stream(values()).filter(code -> code.group == group).toList();
    }

    /** A custodial arrest; a hold and a citation never are (decisions 7). */
    public boolean arrest() {
        return type == DispositionClass.JUSTICE_ARREST;
    }
}
