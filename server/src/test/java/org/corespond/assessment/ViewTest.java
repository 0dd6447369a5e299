package org.corespond.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.corespond.directory.Agency.Kind;
import org.corespond.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ViewTest {

    @ParameterizedTest
    @CsvSource({
        "LAW_ENFORCEMENT, LAW_ENFORCEMENT, OFFICER, true",
        "LAW_ENFORCEMENT, PSAP, SUPERVISOR, true",
        "LAW_ENFORCEMENT, LAW_ENFORCEMENT, PEER, false",
        "LAW_ENFORCEMENT, BEHAVIORAL_HEALTH, SUPERVISOR, false",
        "LAW_ENFORCEMENT, COORDINATION, COORDINATOR, false",
        "BEHAVIORAL_HEALTH, CRISIS_LINE, CLINICIAN, true",
        "BEHAVIORAL_HEALTH, FACILITY, FACILITY, true",
        "BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, COORDINATOR, true",
        "BEHAVIORAL_HEALTH, LAW_ENFORCEMENT, CLINICIAN, false",
        "BEHAVIORAL_HEALTH, BEHAVIORAL_HEALTH, PEER, false",
        "LIVED_EXPERIENCE, CRISIS_LINE, PEER, true",
        "LIVED_EXPERIENCE, COORDINATION, ADVOCATE, true",
        "LIVED_EXPERIENCE, COORDINATION, COORDINATOR, true",
        "LIVED_EXPERIENCE, LAW_ENFORCEMENT, OFFICER, false",
        "OFFICIALS, COORDINATION, COORDINATOR, true",
        "JOINT, COORDINATION, ADMINISTRATOR, true",
        "JOINT, LAW_ENFORCEMENT, OFFICER, false",
        "OFFICIALS, CRISIS_LINE, PEER, false"
    })
    void agencyAndRoleDecideForWhichSideSomebodySpeaks(View view, Kind kind, Role role, boolean speaks) {
        assertThat(view.spokenForBy(kind, role)).isEqualTo(speaks);
    }

    @ParameterizedTest
    @EnumSource
    void aSideIsFoundByItsCode(View view) {
        assertThat(View.of(view.code())).contains(view);
        assertThat(View.of("elsewhere")).isEmpty();
    }

    @Test
    void nobodySpeaksForPoliceAndForCareAtOnce() {
        for (Kind kind : Kind.values()) {
            for (Role role : Role.values()) {
                assertThat(View.LAW_ENFORCEMENT.spokenForBy(kind, role)
                                && View.BEHAVIORAL_HEALTH.spokenForBy(kind, role))
                        .isFalse();
            }
        }
    }
}
