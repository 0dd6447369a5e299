package org.corespond.county;

import org.corespond.county.SyntheticEncounter.Injury;
import org.corespond.county.SyntheticEncounter.Substance;
import org.corespond.county.SyntheticEncounter.ThreatTo;
import org.corespond.county.SyntheticEncounter.Weapon;
import org.corespond.county.SyntheticEncounter.WeaponUse;
import org.corespond.county.SyntheticPerson.Alias;
import org.jspecify.annotations.Nullable;

/** The record of a meeting: force and injury as rare as published programs report (outcomes O4.1: 0.4 to 2 %). */
final class Encounters {
    private static final Odds<Integer> LEVELS = Odds.of(1, 80).or(2, 17).or(3, 3);
    private static final Odds<Substance> SUBSTANCES = Odds.of(Substance.NONE, 62)
            .or(Substance.ALCOHOL, 14)
            .or(Substance.DRUG, 10)
            .or(Substance.BOTH, 5)
            .or(Substance.UNKNOWN, 9);
    private static final Odds<String> CONSULTS =
            Odds.of("none", 72).or("phone", 18).or("video", 6).or("on scene", 4);

    /** The name and birth date that were given; absent together when nobody learned them. */
    private record Given(
            @Nullable String first,
            @Nullable String last,
            @Nullable String birth) {}

    private Encounters() {}

    static SyntheticEncounter of(Story story, ResponseModel model, Ending ending) {
        Dice dice = story.dice();
        Situation truth = story.situation();
        ThreatTo threat = threat(truth, dice);
        int force = model.police() && dice.chance(forceChance(truth, threat)) ? LEVELS.draw(dice) : 0;
        boolean arrested = ending.dispositions().getFirst().isArrest();
        boolean held = ending.legalStatus() == SyntheticEncounter.LegalStatus.EMERGENCY_HOLD;
        Given given = given(story);
        return new SyntheticEncounter(
                story.nameKnown() ? story.person() : null,
                given.first(),
                given.last(),
                given.birth(),
                truth.reason(),
                second(truth, dice),
                truth.weapon(),
                use(truth, dice),
                threat,
                model.police() && (arrested || dice.chance(held ? .45 : .03)),
                force,
                injury(truth, force, dice),
                dice.chance(force > 0 ? .12 : .0008),
                ending.legalStatus(),
                ending.offense(),
                truth.reason() == ContactReason.INTOXICATION ? Substance.ALCOHOL : SUBSTANCES.draw(dice),
                model == ResponseModel.CIT_OFFICER || model == ResponseModel.PATROL_ONLY ? CONSULTS.draw(dice) : "none",
                ending.dispositions(),
                ending.destination(),
                ending.facility(),
                transport(model, ending));
    }

    private static double forceChance(Situation truth, ThreatTo threat) {
        double armed = truth.armed() && truth.weapon() != Weapon.NONE ? .05 : 0;
        return .007 + armed + (threat == ThreatTo.OFFICER ? .06 : 0);
    }

    private static Given given(Story story) {
        if (!story.nameKnown()) {
            return new Given(null, null, null);
        }
        SyntheticPerson person = story.person();
        Dice dice = story.dice();
        if (!person.aliases().isEmpty() && dice.chance(.3)) {
            Alias alias = dice.oneOf(person.aliases());
            return new Given(
                    alias.firstName(), alias.lastName(), alias.birthDate().toString());
        }
        String born = person.birthDate().toString();
        return new Given(
                person.firstName(), person.lastName(), dice.chance(.03) ? born.substring(0, 4) + "-XX-XX" : born);
    }

    private static @Nullable ContactReason second(Situation truth, Dice dice) {
        boolean drunk = truth.impairment() == SyntheticScreening.Impairment.SOME;
        if (drunk && truth.reason() != ContactReason.INTOXICATION) {
            return ContactReason.INTOXICATION;
        }
        boolean thoughts = truth.suicide() != SyntheticScreening.Suicide.NONE;
        return thoughts && truth.reason() != ContactReason.SUICIDAL && dice.chance(.7) ? ContactReason.SUICIDAL : null;
    }

    private static WeaponUse use(Situation truth, Dice dice) {
        if (truth.weapon() == Weapon.NONE) {
            return WeaponUse.NONE;
        }
        if (truth.weaponPlace() != SyntheticScreening.Weapon.IN_HAND) {
            return WeaponUse.POSSESSED;
        }
        return dice.chance(.12) ? WeaponUse.USED : WeaponUse.DISPLAYED;
    }

    private static ThreatTo threat(Situation truth, Dice dice) {
        if (truth.threatened()) {
            return dice.chance(.08) ? ThreatTo.OFFICER : ThreatTo.OTHER_PERSON;
        }
        if (truth.suicide() != SyntheticScreening.Suicide.NONE) {
            return ThreatTo.SELF;
        }
        return dice.chance(.02) ? ThreatTo.PROPERTY : ThreatTo.NONE;
    }

    private static Injury injury(Situation truth, int force, Dice dice) {
        if (force > 0 && dice.chance(.22)) {
            return Injury.DURING;
        }
        if (truth.suicide() == SyntheticScreening.Suicide.ACT_BEGUN && dice.chance(.5)) {
            return Injury.SELF_INFLICTED;
        }
        return truth.hurt() && dice.chance(.5) ? Injury.BEFORE_CONTACT : Injury.NONE;
    }

    private static String transport(ResponseModel model, Ending ending) {
        if (ending.destination() == null) {
            return ending.dispositions().getFirst() == Disposition.LEFT_WITH_FAMILY ? "family" : "none";
        }
        return switch (model) {
            case PATROL_ONLY, CIT_OFFICER -> "police";
            case CO_RESPONDER -> "co-responder vehicle";
            case MOBILE_CRISIS, COMMUNITY_RESPONDER -> "mobile team";
            case EMS -> "EMS";
        };
    }
}
