package org.corespond.county;

import java.util.Locale;
import java.util.Map;

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

    /** The same answers in the codes of the screening that ships, so that its protocol can be replayed. */
    public Map<String, String> answers() {
        return Map.of(
                "hurt", code(hurt),
                "crime", code(crimeNow),
                "weapon", weapon == Weapon.NONE ? "no" : weapon.name().toLowerCase(Locale.ROOT),
                "threatened", code(threatened),
                "suicide", code(suicide),
                "place", code(dangerousPlace),
                "behavior", code(behavior),
                "impairment",
                        impairment == Impairment.NONE ? "no" : impairment.name().toLowerCase(Locale.ROOT),
                "past_violence", code(pastViolence),
                "police_wanted", wantsPolice == Answer.YES ? "police" : "counselor");
    }

    private static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Suicide suicide) {
        return switch (suicide) {
            case NONE -> "no";
            case THOUGHTS -> "thoughts";
            case PLAN -> "plan";
            case PLAN_WITH_MEANS -> "plan_means";
            case ACT_BEGUN -> "act_begun";
            case UNKNOWN -> "unknown";
        };
    }

    private static String code(Behavior behavior) {
        return switch (behavior) {
            case CALM -> "other";
            case SAD -> "hopeless";
            case ANXIOUS -> "scared";
            case AGITATED -> "disruptive";
            case SEVERELY_AGITATED -> "agitated";
            case DISORGANISED -> "disorganised";
            case PSYCHOTIC -> "psychosis";
        };
    }
}
