package org.corespond.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.directory.ProgramKind.CIT_OFFICER;
import static org.corespond.directory.ProgramKind.CO_RESPONDER;
import static org.corespond.directory.ProgramKind.EMS;
import static org.corespond.directory.ProgramKind.MOBILE_CRISIS;
import static org.corespond.directory.ProgramKind.PATROL;

import java.util.Set;
import org.corespond.directory.ProgramKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiversionPolicyTest {

    @Test
    void aCallClosedWithoutPoliceFireOrEmsIsSuccessful_oracle19() {
        assertThat(DiversionPolicy.of(TransferOutcome.RESOLVED_BY_PHONE, Set.of()))
                .isEqualTo(DiversionClass.SUCCESSFUL);
        assertThat(DiversionPolicy.of(TransferOutcome.MOBILE_DISPATCHED, Set.of(MOBILE_CRISIS)))
                .isEqualTo(DiversionClass.SUCCESSFUL);
    }

    @Test
    void aLinkedCallWithAnyPoliceOrEmsResponseIsCoNotification_oracle19() {
        for (ProgramKind kind : Set.of(CIT_OFFICER, PATROL, CO_RESPONDER, EMS)) {
            assertThat(DiversionPolicy.of(TransferOutcome.RESOLVED_BY_PHONE, Set.of(kind)))
                    .isEqualTo(DiversionClass.CO_NOTIFICATION);
        }
    }

    @Test
    void aCallThatWentBackTo911HadAResponse() {
        assertThat(DiversionPolicy.of(TransferOutcome.RETURNED_TO_911, Set.of()))
                .isEqualTo(DiversionClass.CO_NOTIFICATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"HUNG_UP_BEFORE_PICKUP", "NO_CLINICIAN", "CALLER_REFUSED", "LINE_FAILURE"})
    void aCallThatNobodyTookWasNotDiverted(TransferOutcome outcome) {
        assertThat(DiversionPolicy.of(outcome, Set.of())).isEqualTo(DiversionClass.NOT_DIVERTED);
        assertThat(DiversionPolicy.of(outcome, Set.of(EMS))).isEqualTo(DiversionClass.NOT_DIVERTED);
    }
}
