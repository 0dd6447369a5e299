package org.corespond.calls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.calls.Samples.PROTOCOL;
import static org.corespond.calls.Samples.against;
import static org.corespond.calls.Samples.asked;
import static org.corespond.calls.Samples.kinds;
import static org.corespond.calls.Samples.triage;
import static org.corespond.directory.ProgramKind.CIT_OFFICER;
import static org.corespond.directory.ProgramKind.CLINICIAN_LINE;
import static org.corespond.directory.ProgramKind.COMMUNITY_RESPONDER;
import static org.corespond.directory.ProgramKind.CO_RESPONDER;
import static org.corespond.directory.ProgramKind.EMS;
import static org.corespond.directory.ProgramKind.MOBILE_CRISIS;
import static org.corespond.directory.ProgramKind.PATROL;
import static org.corespond.directory.ProgramKind.WARMLINE;

import java.util.List;
import java.util.Set;
import org.corespond.calls.Triage.Option;
import org.corespond.calls.Triage.RuledOut;
import org.corespond.calls.TriageContext.Offering;
import org.junit.jupiter.api.Test;

class TriageRoutesProtocolTest {
    @Test
    void levelOneTriesTheClinicianThenTheWarmlineThenMobileCrisisAndLastACitOfficer() {
        assertThat(kinds(triage("").options())).containsExactly(CLINICIAN_LINE, WARMLINE, MOBILE_CRISIS, CIT_OFFICER);
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
        assertThat(triage.options()).extracting(Option::joining).containsExactly(null, CLINICIAN_LINE, CLINICIAN_LINE);
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
