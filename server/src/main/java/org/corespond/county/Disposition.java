package org.corespond.county;

/** How an encounter ended: the platform's codes (data-dictionary 5.4), each with the words a register would use. */
public enum Disposition {
    HOLD_INVOL("Emergency hold"),
    HOSP_VOL("Voluntary hospital"),
    MCT_HANDOFF("Mobile crisis team took over"),
    CRISIS_LINE("Connected to crisis line"),
    CM_NOTIFIED("Case manager notified"),
    EVAL_REFERRAL("Referred for evaluation"),
    SPECIALTY_TEAM("Specialty team"),
    TX_REFERRAL("Referred to treatment"),
    SHELTER("Taken to shelter"),
    DECLINED("Resources declined"),
    CHRONIC("Chronic complaint"),
    NO_ACTION("No action needed"),
    NO_CONTACT("Unable to contact"),
    ARREST("Arrested"),
    UNKNOWN("Unknown"),
    CSU_DROP("Taken to crisis center"),
    RESPITE("Taken to respite"),
    SOBERING("Taken to sobering center"),
    DETOX("Taken to detox"),
    ED_MEDICAL("Emergency department, medical"),
    ED_PSYCH("Emergency department, psychiatric"),
    OUTPATIENT_WALKIN("Taken to walk-in clinic"),
    TRANSPORT_HOME("Taken home"),
    LEFT_WITH_FAMILY("Left with family"),
    SAFETY_PLAN_ON_SCENE("Safety plan on scene"),
    RESOLVED_PHONE("Resolved by phone"),
    CITE_RELEASE("Cited and released"),
    WARRANT_BOOKED("Booked on warrant"),
    PEER_SUPPORT("Peer support"),
    HOUSING_REFERRAL("Housing referral"),
    DECEASED("Deceased"),
    DISENGAGED("Disengaged"),
    HANDED_TO_OTHER_AGENCY("Handed to other agency");

    private final String words;

    Disposition(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A custodial arrest; a citation is none, and an emergency hold never is. */
    public boolean isArrest() {
        return this == ARREST || this == WARRANT_BOOKED;
    }

    /** Left out where a measure asks who could have been connected to care (decisions 7). */
    public boolean isNoNeed() {
        return this == NO_ACTION || this == NO_CONTACT || this == CHRONIC || this == RESOLVED_PHONE || this == DECEASED;
    }
}
