package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispositionPolicyTest {
    private static final UUID EPISODE = new UUID(1, 2);

    @Test
    void withoutAnEncounterNobodyWasMet() {
        Set<ClosingCode> nobody = Set.of(
                ClosingCode.UNABLE_TO_LOCATE,
                ClosingCode.UNFOUNDED,
                ClosingCode.CLOSED_BY_POLICE_OR_EMS,
                ClosingCode.DUPLICATE);

        assertThat(DispositionPolicy.closings(false, null)).isEqualTo(nobody);
        assertThat(DispositionPolicy.closings(true, ending(Disposition.NO_CONTACT)))
                .isEqualTo(nobody);
    }

    /** Decisions 8 and 12. */
    @Test
    void whoWasOnSceneRecordsBeforeAnyEnd() {
        for (ClosingCode code : ClosingCode.values()) {
            assertThat(against(true, null, code))
                    .isEqualTo(Refused.because("field.record-first", "/field/" + EPISODE + "/encounter"));
        }
    }

    @Test
    void anEndIsRefusedWhenItDoesNotFitWhatWasMet() {
        assertThat(against(true, Disposition.ARREST, ClosingCode.RESOLVED_ON_SCENE))
                .isEqualTo(Refused.at("code", "field.close-code"));
        assertThat(against(true, Disposition.ARREST, ClosingCode.CUSTODY_CONTINUES))
                .isNull();
        assertThat(against(false, null, ClosingCode.DECEASED)).isEqualTo(Refused.at("code", "field.close-code"));
        assertThat(against(false, null, ClosingCode.UNABLE_TO_LOCATE)).isNull();
    }

    @Test
    void whatWasResolvedByPhoneIsNotResolvedOnScene() {
        assertThat(DispositionPolicy.closings(true, ending(Disposition.RESOLVED_PHONE)))
                .contains(ClosingCode.RESOLVED_BY_PHONE)
                .doesNotContain(ClosingCode.RESOLVED_ON_SCENE);
    }

    @Test
    void anArrestEndsInCustody() {
        assertThat(DispositionPolicy.closings(true, ending(Disposition.ARREST)))
                .containsExactly(ClosingCode.CUSTODY_CONTINUES);
        assertThat(DispositionPolicy.closings(true, ending(Disposition.WARRANT_BOOKED)))
                .containsExactly(ClosingCode.CUSTODY_CONTINUES);
    }

    @Test
    void aHoldDoesNotEndInCustody() {
        assertThat(DispositionPolicy.closings(true, ending(Disposition.HOLD_INVOL)))
                .containsExactlyInAnyOrder(
                        ClosingCode.CARE_CONTINUES_WITH_FACILITY, ClosingCode.TRANSFERRED_OUT_OF_AREA);
    }

    @Test
    void theDeadAreClosedAsDead() {
        assertThat(DispositionPolicy.closings(true, ending(Disposition.DECEASED)))
                .containsExactly(ClosingCode.DECEASED);
    }

    @Test
    void whatEndedInTheCommunityIsResolvedThere() {
        assertThat(DispositionPolicy.closings(true, ending(Disposition.SAFETY_PLAN_ON_SCENE)))
                .contains(ClosingCode.RESOLVED_ON_SCENE, ClosingCode.SERVICES_DECLINED)
                .doesNotContain(ClosingCode.CUSTODY_CONTINUES, ClosingCode.CONNECTED);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAPlaceOfCareNeedsAFacility(Disposition code) {
        Set<Disposition> places = EnumSet.of(
                Disposition.HOLD_INVOL,
                Disposition.HOSP_VOL,
                Disposition.CSU_DROP,
                Disposition.ED_PSYCH,
                Disposition.ED_MEDICAL,
                Disposition.RESPITE,
                Disposition.SOBERING,
                Disposition.DETOX);

        assertThat(DispositionPolicy.needsFacility(ending(code))).isEqualTo(places.contains(code));
    }

    @Test
    void classesAreThoseOfDecision7() {
        assertThat(Disposition.CITE_RELEASE.type()).isEqualTo(DispositionClass.JUSTICE_CITE);
        assertThat(Disposition.CITE_RELEASE.arrest()).isFalse();
        assertThat(Disposition.HOLD_INVOL.arrest()).isFalse();
        assertThat(Disposition.ED_PSYCH.type()).isEqualTo(DispositionClass.EMERGENCY_DEPARTMENT);
        assertThat(Disposition.SOBERING.type()).isEqualTo(DispositionClass.CARE_VOLUNTARY);
        assertThat(Disposition.PEER_SUPPORT.type()).isEqualTo(DispositionClass.LINKAGE);
        assertThat(Disposition.DISENGAGED.type()).isEqualTo(DispositionClass.COMMUNITY);
        assertThat(Disposition.HANDED_TO_OTHER_AGENCY.type()).isEqualTo(DispositionClass.UNKNOWN);
        assertThat(Disposition.DECEASED.type()).isEqualTo(DispositionClass.EXCLUDED);
    }

    private static @Nullable Refused<Episode> against(boolean arrived, @Nullable Disposition met, ClosingCode code) {
        Encounter.Ending ending = met == null ? null : ending(met);
        return DispositionPolicy.mayClose(new DispositionPolicy.Visit(EPISODE, arrived, ending), code)
                .orElse(null);
    }

    private static Encounter.Ending ending(Disposition code) {
        return new Encounter.Ending(code, Set.of(code));
    }
}
