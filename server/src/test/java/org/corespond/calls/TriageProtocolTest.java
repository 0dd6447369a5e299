package org.corespond.calls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.directory.ProgramKind.CIT_OFFICER;
import static org.corespond.directory.ProgramKind.CLINICIAN_LINE;
import static org.corespond.directory.ProgramKind.COMMUNITY_RESPONDER;
import static org.corespond.directory.ProgramKind.CO_RESPONDER;
import static org.corespond.directory.ProgramKind.EMS;
import static org.corespond.directory.ProgramKind.MOBILE_CRISIS;
import static org.corespond.directory.ProgramKind.PATROL;
import static org.corespond.directory.ProgramKind.WARMLINE;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.calls.Triage.Decided;
import org.corespond.calls.Triage.Option;
import org.corespond.calls.Triage.RuledOut;
import org.corespond.calls.TriageContext.Offering;
import org.corespond.directory.ProgramKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageProtocolTest {
    private static final TriageProtocol PROTOCOL = new TriageProtocol(Samples.shipped());

    /** Answers after "no" to every safety question: {@code "weapon=unknown suicide=thoughts"}. */
    private static Answers asked(String answers) {
        Answers all = Answers.NONE;
        for (String question : List.of("hurt", "crime", "weapon", "threatened", "suicide", "place")) {
            all = all.then(question, Set.of("no"));
        }
        return with(all, answers);
    }

    private static Answers with(Answers before, String answers) {
        Answers all = before;
        for (StringTokenizer words = new StringTokenizer(answers, " ="); words.hasMoreTokens(); ) {
            all = all.then(words.nextToken(), Set.copyOf(plus(words.nextToken())));
        }
        return all;
    }

    private static List<String> plus(String words) {
        return Collections.list(new StringTokenizer(words, "+")).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Triage triage(String answers) {
        return PROTOCOL.triage(asked(answers), Samples.everybody());
    }

    private static List<ProgramKind> kinds(List<Option> options) {
        return options.stream().map(Option::kind).toList();
    }

    private static Set<String> deciding(Triage triage) {
        return triage.trace().stream()
                .filter(Decided::decided)
                .map(Decided::rule)
                .collect(Collectors.toSet());
    }

    private static List<RouteClosed> against(Triage triage, ProgramKind kind) {
        return triage.ruledOut().stream()
                .filter(no -> no.kind() == kind)
                .map(RuledOut::reason)
                .toList();
    }

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
    class Routes {
        @Test
        void levelOneTriesTheClinicianThenTheWarmlineThenMobileCrisisAndLastACitOfficer() {
            assertThat(kinds(triage("").options()))
                    .containsExactly(CLINICIAN_LINE, WARMLINE, MOBILE_CRISIS, CIT_OFFICER);
        }

        @Test
        void theWarmlineIsClosedWhenAnyRiskWasAnswered() {
            Triage triage = triage("suicide=thoughts");

            assertThat(kinds(triage.options())).containsExactly(CLINICIAN_LINE, MOBILE_CRISIS, CIT_OFFICER);
            assertThat(against(triage, WARMLINE)).containsExactly(RouteClosed.RISK_ANSWERED);
        }

        @Test
        void aCallerWhoDoesNotWantToBeConnectedIsNotSentToAPhoneRoute() {
            Triage triage = triage("consent=no");

            assertThat(kinds(triage.options())).containsExactly(MOBILE_CRISIS, CIT_OFFICER);
            assertThat(against(triage, CLINICIAN_LINE)).containsExactly(RouteClosed.CALLER_REFUSED);
            assertThat(kinds(triage("consent=yes").options())).startsWith(CLINICIAN_LINE, WARMLINE);
        }

        @Test
        void levelTwoTriesMobileCrisisThenCommunityRespondersThenCoResponders() {
            assertThat(kinds(triage("behavior=psychosis").options()))
                    .containsExactly(MOBILE_CRISIS, COMMUNITY_RESPONDER, CO_RESPONDER, CIT_OFFICER);
        }

        @Test
        void levelThreeTriesCoRespondersThenOfficersWithAClinicianByPhone() {
            Triage triage = triage("threatened=yes");

            assertThat(kinds(triage.options())).containsExactly(CO_RESPONDER, CIT_OFFICER, PATROL);
            assertThat(triage.options())
                    .extracting(Option::joining)
                    .containsExactly(null, CLINICIAN_LINE, CLINICIAN_LINE);
            assertThat(triage.staged()).isNull();
        }

        @Test
        void noClinicianJoinsByPhoneWhenNoneIsFree() {
            Triage triage = PROTOCOL.triage(asked("threatened=yes"), Samples.busy(CLINICIAN_LINE));

            assertThat(triage.options()).extracting(Option::joining).containsOnlyNulls();
        }

        @Test
        void aWeaponInReachBringsPoliceWhateverElse_oracle16() {
            Triage triage = triage("weapon=in_reach police_wanted=counselor");

            assertThat(kinds(triage.options())).containsExactly(CIT_OFFICER, PATROL);
            assertThat(triage.alongside()).isEmpty();
            assertThat(requireNonNull(triage.staged()).kind()).isEqualTo(MOBILE_CRISIS);
        }

        @Test
        void emsComesBesideThePoliceAndIsNoFallbackForThem() {
            Triage triage = PROTOCOL.triage(asked("weapon=in_hand hurt=yes"), Samples.busy(CIT_OFFICER, PATROL));

            assertThat(kinds(triage.options())).containsExactly(CIT_OFFICER);
            assertThat(kinds(triage.alongside())).containsExactly(EMS);
        }

        @Test
        void emsAloneIsTheRouteWhenNobodyIsInDanger() {
            Triage triage = triage("hurt=yes");

            assertThat(kinds(triage.options())).containsExactly(EMS, CIT_OFFICER);
            assertThat(triage.alongside()).isEmpty();
        }

        @Test
        void emsIsNamedEvenWhenNoneIsKnownToBeFree() {
            Triage triage = PROTOCOL.triage(asked("hurt=yes"), Samples.busy(EMS));

            assertThat(kinds(triage.options())).containsExactly(CIT_OFFICER);
            assertThat(kinds(triage.alongside())).containsExactly(EMS);
            assertThat(requireNonNull(triage.alongside().getFirst().program()).kind())
                    .isEqualTo(EMS);
        }

        @Test
        void emsComesTooWhenImpairmentIsSevere() {
            assertThat(kinds(triage("impairment=severe").alongside())).containsExactly(EMS);
        }

        @Test
        void fireAndRescueComeThroughTheEmsRelay() {
            assertThat(kinds(triage("place=yes").alongside())).containsExactly(EMS);
        }

        @Test
        void aCallerWhoAsksForPoliceGetsACitOfficerFirst() {
            Triage triage = triage("police_wanted=police");

            assertThat(kinds(triage.options())).containsExactly(CIT_OFFICER, CO_RESPONDER, PATROL);
            assertThat(triage.advised().joining()).isEqualTo(CLINICIAN_LINE);
        }

        @Test
        void noMobileCrisisTeamIsStagedWhenNoneIsFree() {
            assertThat(PROTOCOL.triage(asked("weapon=in_hand"), Samples.busy(MOBILE_CRISIS))
                            .staged())
                    .isNull();
        }

        @Test
        void theLastResortStandsThoughNobodyAnswersAtAll() {
            Triage triage = PROTOCOL.triage(asked(""), new TriageContext(null, null, Set.of(), List.of()));

            assertThat(kinds(triage.options())).containsExactly(CIT_OFFICER);
            assertThat(triage.advised().program()).isNull();
            assertThat(against(triage, CLINICIAN_LINE)).containsExactly(RouteClosed.NO_PROGRAM);
        }

        @Test
        void whoIsClosedOrBusyIsNamedWithTheReason() {
            Offering closed = Samples.offering(CLINICIAN_LINE, 0, false, true);
            Offering busy = Samples.offering(MOBILE_CRISIS, 0, true, false);
            Triage triage = PROTOCOL.triage(asked(""), new TriageContext(null, null, Set.of(), List.of(closed, busy)));

            assertThat(triage.ruledOut())
                    .contains(
                            new RuledOut(CLINICIAN_LINE, closed, RouteClosed.CLOSED),
                            new RuledOut(MOBILE_CRISIS, busy, RouteClosed.NOBODY_FREE));
        }

        @Test
        void anotherProgramOfTheKindStandsInForTheClosedOne() {
            Offering closed = Samples.offering(CLINICIAN_LINE, 0, false, true);
            Offering open = Samples.offering(CLINICIAN_LINE, 0, true, true);
            Triage triage = PROTOCOL.triage(asked(""), new TriageContext(null, null, Set.of(), List.of(closed, open)));

            assertThat(triage.advised().program()).isEqualTo(open);
            assertThat(triage.youthRoute()).isFalse();
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

    /** Made-up programs and the protocol that ships. */
    static final class Samples {
        private Samples() {}

        static Screening shipped() {
            try {
                return new Screenings().get("corespond-default", 1);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        static Offering offering(ProgramKind kind, int minAge, boolean open, boolean free) {
            return new Offering(UUID.randomUUID(), UUID.randomUUID(), kind, kind.name(), minAge, open, free);
        }

        static TriageContext everybody() {
            return busy();
        }

        static TriageContext busy(ProgramKind... busy) {
            Set<ProgramKind> taken = Set.of(busy);
            return new TriageContext(
                    null,
                    null,
                    Set.of(),
                    Stream.of(ProgramKind.values())
                            .map(kind -> offering(kind, 0, true, !taken.contains(kind)))
                            .toList());
        }
    }
}
