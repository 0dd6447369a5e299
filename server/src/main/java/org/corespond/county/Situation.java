package org.corespond.county;

import org.corespond.county.SyntheticEncounter.Weapon;
import org.corespond.county.SyntheticScreening.Behavior;
import org.corespond.county.SyntheticScreening.Impairment;
import org.corespond.county.SyntheticScreening.Suicide;

/** What is truly going on, before anybody has asked or seen. */
record Situation(
        ContactReason reason,
        Weapon weapon,
        SyntheticScreening.Weapon weaponPlace,
        boolean hurt,
        boolean crimeNow,
        boolean threatened,
        Suicide suicide,
        boolean dangerousPlace,
        Behavior behavior,
        Impairment impairment,
        boolean pastViolence,
        boolean alone,
        boolean wantsPolice) {

    boolean armed() {
        return weaponPlace == SyntheticScreening.Weapon.IN_HAND || weaponPlace == SyntheticScreening.Weapon.IN_REACH;
    }

    boolean acute() {
        return suicide == Suicide.ACT_BEGUN || suicide == Suicide.PLAN_WITH_MEANS;
    }
}
