package org.corespond.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import org.corespond.referrals.Referral.StepKind;
import org.junit.jupiter.api.Test;

class ReferralPolicyTest {

    @Test
    void theLoopGoesFromSentToKept() {
        assertThat(ReferralPolicy.next(StepKind.SENT)).containsExactly(StepKind.ACCEPTED, StepKind.DECLINED);
        assertThat(ReferralPolicy.next(StepKind.ACCEPTED)).containsExactly(StepKind.APPOINTMENT, StepKind.DECLINED);
        assertThat(ReferralPolicy.next(StepKind.APPOINTMENT))
                .containsExactly(StepKind.KEPT, StepKind.MISSED, StepKind.APPOINTMENT);
    }

    @Test
    void aMissedAppointmentIsMadeAnew() {
        assertThat(ReferralPolicy.next(StepKind.MISSED)).containsExactly(StepKind.APPOINTMENT, StepKind.DECLINED);
        assertThat(ReferralPolicy.next(StepKind.KEPT)).containsExactly(StepKind.APPOINTMENT);
    }

    @Test
    void nothingFollowsANo() {
        assertThat(ReferralPolicy.next(StepKind.DECLINED)).isEmpty();
        assertThat(ReferralPolicy.next(null)).isEmpty();
    }
}
