package org.corespond.county;

/** What the call-taker was told, question by question (dispatch-diversion 6.4), so that triage can be replayed. */
public record SyntheticScreening(
        Answer hurt,
        Answer crimeNow,
        Weapon weapon,
        Answer threatened,
        Suicide suicide,
        Answer dangerousPlace,
        Behavior behavior,
        Impairment impairment,
        Answer inTreatment,
        Answer pastViolence,
        Answer alone,
        int age,
        Answer wantsPolice,
        Answer mayConnect) {

    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public enum Weapon {
        NONE,
        ON_SCENE,
        IN_REACH,
        IN_HAND,
        UNKNOWN
    }

    public enum Suicide {
        NONE,
        THOUGHTS,
        PLAN,
        PLAN_WITH_MEANS,
        ACT_BEGUN,
        UNKNOWN
    }

    public enum Behavior {
        CALM,
        SAD,
        ANXIOUS,
        AGITATED,
        SEVERELY_AGITATED,
        DISORGANISED,
        PSYCHOTIC
    }

    public enum Impairment {
        NONE,
        SOME,
        SEVERE,
        UNKNOWN
    }
}
