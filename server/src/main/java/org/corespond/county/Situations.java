package org.corespond.county;

import org.corespond.county.SyntheticCall.Caller;
import org.corespond.county.SyntheticEncounter.Weapon;
import org.corespond.county.SyntheticScreening.Answer;
import org.corespond.county.SyntheticScreening.Behavior;
import org.corespond.county.SyntheticScreening.Impairment;
import org.corespond.county.SyntheticScreening.Suicide;

/** Draws what is going on, and what a caller of that kind would know of it. */
final class Situations {
    private static final Odds<ContactReason> BY_DAY = reasons(7);
    private static final Odds<ContactReason> BY_NIGHT = reasons(16);
    private static final Odds<Weapon> WEAPONS = Odds.of(Weapon.EDGED, 52)
            .or(Weapon.FIREARM, 18)
            .or(Weapon.BLUNT, 14)
            .or(Weapon.IMPROVISED, 8)
            .or(Weapon.CHEMICAL, 3)
            .or(Weapon.REPLICA, 3)
            .or(Weapon.VEHICLE, 2);
    private static final Odds<SyntheticScreening.Weapon> PLACES = Odds.of(SyntheticScreening.Weapon.ON_SCENE, 45)
            .or(SyntheticScreening.Weapon.IN_REACH, 32)
            .or(SyntheticScreening.Weapon.IN_HAND, 23);
    private static final Odds<Suicide> SUICIDAL = Odds.of(Suicide.THOUGHTS, 52)
            .or(Suicide.PLAN, 24)
            .or(Suicide.PLAN_WITH_MEANS, 15)
            .or(Suicide.ACT_BEGUN, 9);
    private static final Odds<Behavior> DISTRESS = Odds.of(Behavior.SAD, 30)
            .or(Behavior.ANXIOUS, 28)
            .or(Behavior.AGITATED, 18)
            .or(Behavior.CALM, 20)
            .or(Behavior.SEVERELY_AGITATED, 4);
    private static final Odds<Behavior> UNREAL = Odds.of(Behavior.PSYCHOTIC, 48)
            .or(Behavior.DISORGANISED, 36)
            .or(Behavior.SEVERELY_AGITATED, 8)
            .or(Behavior.AGITATED, 8);

    private Situations() {}

    static Situation draw(int hour, Dice dice) {
        ContactReason reason = (hour >= 21 || hour < 4 ? BY_NIGHT : BY_DAY).draw(dice);
        boolean weapon = dice.chance(weaponChance(reason));
        return new Situation(
                reason,
                weapon ? WEAPONS.draw(dice) : Weapon.NONE,
                weapon ? PLACES.draw(dice) : SyntheticScreening.Weapon.NONE,
                dice.chance(hurtChance(reason)),
                dice.chance(crimeChance(reason)),
                dice.chance(threatChance(reason)),
                suicide(reason, dice),
                dice.chance(reason == ContactReason.SUICIDAL ? .05 : .005),
                unreal(reason) ? UNREAL.draw(dice) : DISTRESS.draw(dice),
                impairment(reason, dice),
                dice.chance(.07),
                dice.chance(.55),
                dice.chance(reason == ContactReason.TRESPASS || reason == ContactReason.DOMESTIC ? .25 : .04));
    }

    /** A quiet voluntary case, for a planted handoff. */
    static Situation quiet() {
        return new Situation(
                ContactReason.DEPRESSION_ANXIETY,
                Weapon.NONE,
                SyntheticScreening.Weapon.NONE,
                false,
                false,
                false,
                Suicide.PLAN,
                false,
                Behavior.SAD,
                Impairment.NONE,
                false,
                true,
                false);
    }

    static SyntheticScreening asked(Situation truth, Caller caller, int age, Dice dice) {
        double unsure = unsure(caller);
        return new SyntheticScreening(
                answer(truth.hurt(), unsure, dice),
                answer(truth.crimeNow(), unsure / 2, dice),
                dice.chance(unsure) ? SyntheticScreening.Weapon.UNKNOWN : truth.weaponPlace(),
                answer(truth.threatened(), unsure, dice),
                dice.chance(unsure) ? Suicide.UNKNOWN : truth.suicide(),
                answer(truth.dangerousPlace(), unsure / 4, dice),
                truth.behavior(),
                dice.chance(unsure * 2) ? Impairment.UNKNOWN : truth.impairment(),
                answer(dice.chance(.5), unsure * 4, dice),
                answer(truth.pastViolence(), unsure, dice),
                answer(truth.alone(), unsure, dice),
                age,
                answer(truth.wantsPolice(), 0, dice),
                answer(dice.chance(.8), 0, dice));
    }

    private static Answer answer(boolean truth, double unsure, Dice dice) {
        if (dice.chance(unsure)) {
            return Answer.UNKNOWN;
        }
        return truth ? Answer.YES : Answer.NO;
    }

    private static double unsure(Caller caller) {
        return switch (caller) {
            case SELF -> .005;
            case FAMILY, PROVIDER, HOSPITAL, OFFICER -> .015;
            case SHELTER, SCHOOL -> .025;
            case BYSTANDER, BUSINESS -> .06;
        };
    }

    private static double weaponChance(ContactReason reason) {
        return switch (reason) {
            case ASSAULT_THREAT -> .22;
            case DOMESTIC, SUICIDAL -> .11;
            case PSYCHOSIS, DISTURBANCE, SELF_HARM -> .06;
            case MANIA, DEPRESSION_ANXIETY, INTOXICATION, OVERDOSE, WELFARE_CHECK, TRESPASS -> .02;
            case MISSING, COURT_PICK_UP, FOLLOW_UP_VISIT, TRANSPORT, OTHER -> .01;
        };
    }

    private static double hurtChance(ContactReason reason) {
        return switch (reason) {
            case OVERDOSE -> .8;
            case SELF_HARM -> .45;
            case SUICIDAL, INTOXICATION, ASSAULT_THREAT -> .06;
            case PSYCHOSIS, MANIA, DEPRESSION_ANXIETY, WELFARE_CHECK, DISTURBANCE, TRESPASS, MISSING -> .015;
            case DOMESTIC, COURT_PICK_UP, FOLLOW_UP_VISIT, TRANSPORT, OTHER -> .02;
        };
    }

    private static double crimeChance(ContactReason reason) {
        return switch (reason) {
            case ASSAULT_THREAT, DOMESTIC -> .30;
            case TRESPASS -> .14;
            case DISTURBANCE, INTOXICATION -> .05;
            case SUICIDAL, SELF_HARM, PSYCHOSIS, MANIA, DEPRESSION_ANXIETY, OVERDOSE, WELFARE_CHECK -> .006;
            case MISSING, COURT_PICK_UP, FOLLOW_UP_VISIT, TRANSPORT, OTHER -> .004;
        };
    }

    private static double threatChance(ContactReason reason) {
        return switch (reason) {
            case ASSAULT_THREAT -> .75;
            case DOMESTIC -> .45;
            case DISTURBANCE, PSYCHOSIS, MANIA -> .09;
            case SUICIDAL, SELF_HARM, DEPRESSION_ANXIETY, INTOXICATION, OVERDOSE, WELFARE_CHECK, TRESPASS -> .02;
            case MISSING, COURT_PICK_UP, FOLLOW_UP_VISIT, TRANSPORT, OTHER -> .01;
        };
    }

    private static Suicide suicide(ContactReason reason, Dice dice) {
        return switch (reason) {
            case SUICIDAL -> SUICIDAL.draw(dice);
            case SELF_HARM -> dice.chance(.3) ? Suicide.ACT_BEGUN : Suicide.THOUGHTS;
            case DEPRESSION_ANXIETY -> dice.chance(.3) ? Suicide.THOUGHTS : Suicide.NONE;
            case PSYCHOSIS, MANIA, INTOXICATION, OVERDOSE, WELFARE_CHECK, DISTURBANCE, TRESPASS -> rare(dice);
            case MISSING, ASSAULT_THREAT, DOMESTIC, COURT_PICK_UP, FOLLOW_UP_VISIT, TRANSPORT, OTHER -> rare(dice);
        };
    }

    private static Suicide rare(Dice dice) {
        return dice.chance(.05) ? Suicide.THOUGHTS : Suicide.NONE;
    }

    private static Impairment impairment(ContactReason reason, Dice dice) {
        double severe = reason == ContactReason.OVERDOSE ? .7 : reason == ContactReason.INTOXICATION ? .15 : .006;
        double some = reason == ContactReason.INTOXICATION ? .85 : .10;
        if (dice.chance(severe)) {
            return Impairment.SEVERE;
        }
        return dice.chance(some) ? Impairment.SOME : Impairment.NONE;
    }

    private static boolean unreal(ContactReason reason) {
        return reason == ContactReason.PSYCHOSIS || reason == ContactReason.MANIA;
    }

    private static Odds<ContactReason> reasons(double intoxication) {
        return Odds.of(ContactReason.SUICIDAL, 22)
                .or(ContactReason.SELF_HARM, 3)
                .or(ContactReason.PSYCHOSIS, 14)
                .or(ContactReason.MANIA, 3)
                .or(ContactReason.DEPRESSION_ANXIETY, 11)
                .or(ContactReason.INTOXICATION, intoxication)
                .or(ContactReason.OVERDOSE, 3)
                .or(ContactReason.WELFARE_CHECK, 16)
                .or(ContactReason.DISTURBANCE, 9)
                .or(ContactReason.TRESPASS, 3)
                .or(ContactReason.MISSING, 1)
                .or(ContactReason.ASSAULT_THREAT, 3)
                .or(ContactReason.DOMESTIC, 2)
                .or(ContactReason.COURT_PICK_UP, 1)
                .or(ContactReason.FOLLOW_UP_VISIT, 1)
                .or(ContactReason.TRANSPORT, 1)
                .or(ContactReason.OTHER, 2);
    }
}
