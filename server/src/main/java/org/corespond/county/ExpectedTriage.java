package org.corespond.county;

import org.corespond.county.SyntheticScreening.Answer;

/** The level that the default rules must give (decisions 10), written a second time so that the real protocol has a judge. */
final class ExpectedTriage {
    private ExpectedTriage() {}

    static int level(SyntheticScreening told) {
        int level = 1;
        level = Math.max(level, safety(told.hurt(), 4, 3));
        level = Math.max(level, safety(told.crimeNow(), 4, 3));
        level = Math.max(level, weapon(told.weapon()));
        level = Math.max(level, safety(told.threatened(), 3, 2));
        level = Math.max(level, suicide(told.suicide()));
        level = Math.max(level, safety(told.dangerousPlace(), 4, 2));
        level = Math.max(level, behavior(told.behavior()));
        level = Math.max(level, impairment(told.impairment()));
        level = Math.max(level, safety(told.wantsPolice(), 3, 1));
        return Math.max(level, safety(told.pastViolence(), 2, 1));
    }

    private static int safety(Answer answer, int whenYes, int whenUnknown) {
        return switch (answer) {
            case YES -> whenYes;
            case UNKNOWN -> whenUnknown;
            case NO -> 1;
        };
    }

    private static int weapon(SyntheticScreening.Weapon weapon) {
        return switch (weapon) {
            case IN_HAND, IN_REACH -> 4;
            case ON_SCENE, UNKNOWN -> 3;
            case NONE -> 1;
        };
    }

    private static int suicide(SyntheticScreening.Suicide suicide) {
        return switch (suicide) {
            case ACT_BEGUN -> 4;
            case PLAN_WITH_MEANS -> 3;
            case PLAN, UNKNOWN -> 2;
            case THOUGHTS, NONE -> 1;
        };
    }

    private static int behavior(SyntheticScreening.Behavior behavior) {
        return switch (behavior) {
            case PSYCHOTIC, DISORGANISED, SEVERELY_AGITATED -> 2;
            case AGITATED, ANXIOUS, SAD, CALM -> 1;
        };
    }

    private static int impairment(SyntheticScreening.Impairment impairment) {
        return switch (impairment) {
            case SEVERE -> 3;
            case SOME -> 2;
            case NONE, UNKNOWN -> 1;
        };
    }
}
