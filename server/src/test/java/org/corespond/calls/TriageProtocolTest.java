package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.calls.Samples.PROTOCOL;
import static org.corespond.calls.Samples.against;
import static org.corespond.calls.Samples.asked;
import static org.corespond.calls.Samples.deciding;
import static org.corespond.calls.Samples.kinds;
import static org.corespond.calls.Samples.plus;
import static org.corespond.calls.Samples.triage;
import static org.corespond.calls.Samples.with;
import static org.corespond.directory.ProgramKind.CIT_OFFICER;
import static org.corespond.directory.ProgramKind.CLINICIAN_LINE;
import static org.corespond.directory.ProgramKind.COMMUNITY_RESPONDER;
import static org.corespond.directory.ProgramKind.CO_RESPONDER;
import static org.corespond.directory.ProgramKind.MOBILE_CRISIS;

import java.util.List;
import java.util.Set;
import org.corespond.calls.Triage.Decided;
import org.corespond.calls.Triage.RuledOut;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.ProgramKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageProtocolTest {
    /** decisions 10, row by row; oracle 16 for the weapon. */
    @ParameterizedTest(name = "{0} is level {1} by {3}")
    @CsvSource(nullValues = "-", textBlock = """
            hurt=yes,                4,     EMS,              hurt-yes,             EMS
            hurt=unknown,            3,     -,                hurt-unknown,         CO_RESPONDER
            crime=yes,               4,     POLICE,           crime-yes,            CIT_OFFICER
            crime=unknown,           3,     -,                crime-unknown,        CO_RESPONDER
            weapon=in_hand,          4,     POLICE_CIT,       weapon-near,          CIT_OFFICER
            weapon=in_reach,         4,     POLICE_CIT,       weapon-near,          CIT_OFFICER
            weapon=on_scene,         3,     -,                weapon-on-scene,      CO_RESPONDER
            weapon=unknown,          3,     -,                weapon-unknown,       CO_RESPONDER
            threatened=yes,          3,     -,                threatened-yes,       CO_RESPONDER
            threatened=unknown,      2,     -,                threatened-unknown,   MOBILE_CRISIS
            suicide=act_begun,       4,     EMS+POLICE_CIT,   suicide-act,          CIT_OFFICER
            suicide=plan_means,      3,     -,                suicide-means,        CO_RESPONDER
            suicide=plan,            2,     -,                suicide-plan,         MOBILE_CRISIS
            suicide=unknown,         2,     -,                suicide-unknown,      MOBILE_CRISIS
            suicide=thoughts,        1,     -,                suicide-thoughts,     CLINICIAN_LINE
            place=yes,               4,     POLICE+FIRE,      place-yes,            CIT_OFFICER
            place=unknown,           2,     -,                place-unknown,        MOBILE_CRISIS
            behavior=psychosis,      2,     -,                behavior-acute,       MOBILE_CRISIS
            behavior=disorganised,   2,     -,                behavior-acute,       MOBILE_CRISIS
            behavior=agitated,       2,     -,                behavior-acute,       MOBILE_CRISIS
            behavior=hopeless,       1,     -,                behavior-other,       CLINICIAN_LINE
            behavior=unknown,        1,     -,                behavior-other,       CLINICIAN_LINE
            impairment=severe,       3,     EMS,              impairment-severe,    CO_RESPONDER
            impairment=some,         2,     -,                impairment-some,      MOBILE_CRISIS
            police_wanted=police,    3,     POLICE_CIT,       police-wanted,        CIT_OFFICER
            past_violence=yes,       2,     -,                violence-known,       MOBILE_CRISIS
            danger_now=yes,          4,     EMS+POLICE_CIT,   alarm,                CIT_OFFICER
            """)
    void everyRowOfTheTableAsksForItsLevelAndFlags(
            String answer, int level, String flags, String rule, ProgramKind route) {
        Triage triage = triage(answer);

        assertThat(triage.level().number()).isEqualTo(level);
        assertThat(triage.flags())
                .containsExactlyInAnyOrderElementsOf(
                        flags == null
                                ? List.of()
                                : plus(flags).stream()
                                        .map(ResponseFlag::valueOf)
                                        .toList());
        assertThat(deciding(triage)).containsExactly(rule);
        assertThat(triage.advised().kind()).isEqualTo(route);
    }

    @Nested
    class Levels {
        @Test
        void nothingThatAsksForMoreIsLevelOne() {
            Triage triage = triage("");

            assertThat(triage.level()).isEqualTo(TriageLevel.ROUTINE);
            assertThat(triage.flags()).isEmpty();
            assertThat(triage.trace()).isEmpty();
            assertThat(triage.open()).isEmpty();
        }

        @Test
        void theHighestRuleDecidesAndFlagsAddUp() {
            Triage triage = triage("hurt=yes weapon=in_reach behavior=hopeless");

            assertThat(triage.level()).isEqualTo(TriageLevel.EMERGENT);
            assertThat(triage.flags()).containsExactly(ResponseFlag.EMS, ResponseFlag.POLICE_CIT);
            assertThat(triage.trace())
                    .extracting(Decided::rule)
                    .containsExactly("hurt-yes", "weapon-near", "behavior-other");
            assertThat(triage.trace()).extracting(Decided::decided).containsExactly(true, true, false);
        }

        @Test
        void aSafetyQuestionThatWasNotAskedCountsAsUnknown() {
            Triage triage = PROTOCOL.triage(with(Answers.NONE, "hurt=no behavior=hopeless"), Samples.everybody());

            assertThat(triage.level()).isEqualTo(TriageLevel.URGENT);
            assertThat(triage.open()).containsExactly("crime", "weapon", "threatened", "suicide", "place");
            Decided weapon = triage.trace().stream()
                    .filter(one -> one.rule().equals("weapon-unknown"))
                    .findFirst()
                    .orElseThrow();
            assertThat(deciding(triage)).doesNotContain("hurt-unknown").contains("crime-unknown");
            assertThat(weapon.asked()).isFalse();
            assertThat(weapon.answers()).containsExactly("unknown");
        }

        @Test
        void theTraceSaysWhichAnswersFedEachRule() {
            Decided decided =
                    triage("behavior=psychosis+agitated+hopeless").trace().getFirst();

            assertThat(decided.answers()).containsExactlyInAnyOrder("psychosis", "agitated");
            assertThat(decided.question()).isEqualTo("behavior");
            assertThat(decided.asked()).isTrue();
            assertThat(decided.level()).isEqualTo(2);
        }

        @Test
        void theRiskWordsForBoardsComeFromTheAnswersAndFromWhatWasNotAsked() {
            assertThat(triage("weapon=in_reach suicide=plan present=dogs").marks())
                    .containsExactlyInAnyOrder("weapon", "suicide", "animals");
            assertThat(PROTOCOL.triage(Answers.NONE, Samples.everybody()).marks())
                    .containsExactly("weapon-unknown");
            assertThat(triage("").marks()).isEmpty();
        }

        @Test
        void someImpairmentOffersASoberingPlaceAndKnownViolenceBringsTheSafetyPacket() {
            assertThat(triage("impairment=some").sobering()).isTrue();
            assertThat(triage("impairment=some").safetyPacket()).isFalse();
            assertThat(triage("past_violence=yes").safetyPacket()).isTrue();
            assertThat(triage("past_violence=yes").sobering()).isFalse();
        }
    }

    @Nested
    class Age {
        private final Offering adults = Samples.offering(CLINICIAN_LINE, 18, true, true);

        private Triage at(Integer age, Offering... offerings) {
            return PROTOCOL.triage(asked(""), new TriageContext(age, null, Set.of(), List.of(offerings)));
        }

        @Test
        void seventeenIsNotEligibleForAnAdultProgramAndTakesTheYouthRoute_oracle17() {
            Offering youth = Samples.offering(CLINICIAN_LINE, 0, true, true);
            Triage triage = at(17, adults, youth);

            assertThat(triage.advised().program()).isEqualTo(youth);
            assertThat(triage.youthRoute()).isTrue();
            assertThat(triage.ruledOut()).contains(new RuledOut(CLINICIAN_LINE, adults, RouteClosed.UNDER_AGE));
        }

        @Test
        void withoutAYouthRouteTheNextLevelIsTried_decisions10() {
            Offering team = Samples.offering(CO_RESPONDER, 0, true, true);
            Triage triage = at(17, adults, team);

            assertThat(triage.level()).isEqualTo(TriageLevel.ROUTINE);
            assertThat(kinds(triage.options())).containsExactly(CO_RESPONDER, CIT_OFFICER);
            assertThat(triage.youthRoute()).isFalse();
        }

        @Test
        void theLastResortRemainsWhenEveryLevelIsForAdults() {
            Triage triage = at(17, adults);

            assertThat(kinds(triage.options())).containsExactly(CIT_OFFICER);
            assertThat(against(triage, CLINICIAN_LINE)).containsExactly(RouteClosed.UNDER_AGE);
            assertThat(against(triage, MOBILE_CRISIS)).containsExactly(RouteClosed.NO_PROGRAM);
        }

        @Test
        void theNextLevelIsNotTriedForAnyOtherReason() {
            Offering team = Samples.offering(CO_RESPONDER, 0, true, true);

            assertThat(kinds(at(30, team).options())).containsExactly(CIT_OFFICER);
        }

        @Test
        void eighteenAndAnUnknownAgeAreEligible() {
            assertThat(at(18, adults).advised().program()).isEqualTo(adults);
            assertThat(at(null, adults).advised().program()).isEqualTo(adults);
            assertThat(at(18, adults).youthRoute()).isFalse();
        }

        @Test
        void ageNeverKeepsPoliceAwayFromAWeapon() {
            TriageContext context =
                    new TriageContext(12, null, Set.of(), List.of(Samples.offering(CIT_OFFICER, 18, true, true)));

            assertThat(PROTOCOL.triage(asked("weapon=in_hand"), context)
                            .advised()
                            .kind())
                    .isEqualTo(CIT_OFFICER);
        }
    }

    @Nested
    class DispatchCodes {
        private Triage under(String code, Set<String> enabled) {
            return PROTOCOL.triage(
                    asked("behavior=psychosis"),
                    new TriageContext(null, code, enabled, Samples.everybody().offerings()));
        }

        @Test
        void aCodeThatTheSiteHasNotEnabledIsNotDiverted_oracle18() {
            Triage triage = under("25B03", Set.of());

            assertThat(kinds(triage.options())).containsExactly(CO_RESPONDER, CIT_OFFICER);
            assertThat(against(triage, MOBILE_CRISIS)).containsExactly(RouteClosed.CODE_NOT_ENABLED);
            assertThat(against(triage, COMMUNITY_RESPONDER)).containsExactly(RouteClosed.CODE_NOT_ENABLED);
        }

        @Test
        void anEnabledCodeIsDiverted_oracle18() {
            assertThat(under("25B03", Set.of("25B03")).advised().kind()).isEqualTo(MOBILE_CRISIS);
            assertThat(under("25A01", Set.of()).advised().kind()).isEqualTo(MOBILE_CRISIS);
        }
    }

    @Nested
    class ChosenByAPerson {
        @Test
        void anotherLevelTakesItsOwnRoutesAndKeepsTheTrace() {
            Triage triage = PROTOCOL.triageAt(TriageLevel.URGENT, asked("behavior=psychosis"), Samples.everybody());

            assertThat(triage.level()).isEqualTo(TriageLevel.URGENT);
            assertThat(triage.advised().kind()).isEqualTo(CO_RESPONDER);
            assertThat(triage.trace()).extracting(Decided::decided).containsExactly(false);
        }

        @Test
        void aLowerLevelStillKeepsTheFlags() {
            Triage triage = PROTOCOL.triageAt(TriageLevel.ROUTINE, asked("weapon=in_hand"), Samples.everybody());

            assertThat(triage.flags()).containsExactly(ResponseFlag.POLICE_CIT);
            assertThat(triage.advised().kind()).isEqualTo(CIT_OFFICER);
            assertThat(against(triage, CLINICIAN_LINE)).containsExactly(RouteClosed.POLICE_NEEDED);
        }
    }
}
