package org.corespond.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.corespond.county.SyntheticScreening.Answer;
import org.corespond.county.SyntheticScreening.Behavior;
import org.corespond.county.SyntheticScreening.Impairment;
import org.corespond.county.SyntheticScreening.Suicide;
import org.corespond.county.SyntheticScreening.Weapon;
import org.junit.jupiter.api.Test;

/** The judge itself is checked against the table of decisions 10. */
class ExpectedTriageTest {
    @Test
    void aQuietCallIsLevelOne() {
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.NONE, Behavior.SAD)).isEqualTo(1);
    }

    @Test
    void aWeaponInReachIsLevelFourWhateverElse() {
        assertThat(level(Answer.NO, Weapon.IN_REACH, Suicide.NONE, Behavior.CALM))
                .isEqualTo(4);
        assertThat(level(Answer.NO, Weapon.IN_HAND, Suicide.NONE, Behavior.CALM))
                .isEqualTo(4);
    }

    @Test
    void anUnknownWeaponIsAtLeastLevelThree() {
        assertThat(level(Answer.NO, Weapon.UNKNOWN, Suicide.NONE, Behavior.CALM))
                .isEqualTo(3);
        assertThat(level(Answer.NO, Weapon.ON_SCENE, Suicide.NONE, Behavior.CALM))
                .isEqualTo(3);
    }

    @Test
    void aHurtPersonIsLevelFourAndAnUnknownAnswerThree() {
        assertThat(level(Answer.YES, Weapon.NONE, Suicide.NONE, Behavior.CALM)).isEqualTo(4);
        assertThat(level(Answer.UNKNOWN, Weapon.NONE, Suicide.NONE, Behavior.CALM))
                .isEqualTo(3);
    }

    @Test
    void suicideRisesWithPlanMeansAndAct() {
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.THOUGHTS, Behavior.CALM))
                .isEqualTo(1);
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.UNKNOWN, Behavior.CALM))
                .isEqualTo(2);
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.PLAN, Behavior.CALM)).isEqualTo(2);
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.PLAN_WITH_MEANS, Behavior.CALM))
                .isEqualTo(3);
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.ACT_BEGUN, Behavior.CALM))
                .isEqualTo(4);
    }

    @Test
    void psychosisIsAtLeastLevelTwo() {
        assertThat(level(Answer.NO, Weapon.NONE, Suicide.NONE, Behavior.PSYCHOTIC))
                .isEqualTo(2);
    }

    @Test
    void everyScreenedCallCarriesItsExpectedLevelAndAllLevelsOccur() {
        assertThat(Counties.COUNTY_CALLS)
                .filteredOn(call -> call.screening() != null)
                .allSatisfy(call -> assertThat(call.level())
                        .isEqualTo(ExpectedTriage.level(Objects.requireNonNull(call.screening()))));
        assertThat(Counties.COUNTY_CALLS).extracting(SyntheticCall::level).contains(0, 1, 2, 3, 4);
    }

    private static int level(Answer hurt, Weapon weapon, Suicide suicide, Behavior behavior) {
        return ExpectedTriage.level(new SyntheticScreening(
                hurt,
                Answer.NO,
                weapon,
                Answer.NO,
                suicide,
                Answer.NO,
                behavior,
                Impairment.NONE,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                30,
                Answer.NO,
                Answer.NO));
    }
}
