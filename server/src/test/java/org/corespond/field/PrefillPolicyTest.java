package org.corespond.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.corespond.calls.CallerType;
import org.corespond.directory.ProgramKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrefillPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "CLINICIAN_LINE, CLINICIAN_PHONE",
        "WARMLINE, CLINICIAN_PHONE",
        "MOBILE_CRISIS, MOBILE_CRISIS",
        "COMMUNITY_RESPONDER, COMMUNITY_RESPONDER",
        "CO_RESPONDER, CO_RESPONDER",
        "CIT_OFFICER, CIT_OFFICER",
        "PATROL, PATROL",
        "EMS, EMS"
    })
    void theModelFollowsTheOffer(ProgramKind kind, ResponseModel model) {
        assertThat(PrefillPolicy.model(kind)).contains(model);
    }

    @Test
    void whoDoesNotRespondHasNoModel() {
        assertThat(PrefillPolicy.model(ProgramKind.FACILITY_INTAKE)).isEmpty();
        assertThat(PrefillPolicy.model(ProgramKind.FOLLOW_UP)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallerTypeIsSomebodyWhoAsked(CallerType type) {
        assertThat(PrefillPolicy.initiator(type.name())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "SELF, SELF",
        "walk-in, SELF",
        "FAMILY, FAMILY_FRIEND",
        "FRIEND, FAMILY_FRIEND",
        "BYSTANDER, BYSTANDER",
        "BUSINESS, BUSINESS",
        "PROVIDER, BH_PROVIDER",
        "SHELTER, SHELTER_HOUSING",
        "SCHOOL, SCHOOL",
        "HOSPITAL, HOSPITAL",
        "OFFICER, OFFICER_INITIATED",
        "officer, OFFICER_INITIATED",
        "CRISIS_LINE, CRISIS_LINE",
        "OTHER_AGENCY, OTHER_AGENCY",
        "UNKNOWN, UNKNOWN"
    })
    void whoAskedIsNotTypedAgain(String told, Initiator who) {
        assertThat(PrefillPolicy.initiator(told)).contains(who);
    }

    @Test
    void aCallTo911AloneDoesNotTellWhoAsked() {
        assertThat(PrefillPolicy.initiator("call-911")).isEqualTo(Optional.empty());
    }
}
