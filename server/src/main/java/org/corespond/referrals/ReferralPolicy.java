package org.corespond.referrals;

import java.util.List;
import org.corespond.referrals.Referral.StepKind;
import org.jspecify.annotations.Nullable;

/** The closed loop of a referral: sent, answered, appointment, kept or missed, and again after a miss. */
final class ReferralPolicy {
    private ReferralPolicy() {}

    /** What may follow a step; nothing follows a person's no. */
    static List<StepKind> next(@Nullable StepKind last) {
        if (last == null) {
            return List.of();
        }
        return switch (last) {
            case SENT -> List.of(StepKind.ACCEPTED, StepKind.DECLINED);
            case ACCEPTED, MISSED -> List.of(StepKind.APPOINTMENT, StepKind.DECLINED);
            case APPOINTMENT -> List.of(StepKind.KEPT, StepKind.MISSED, StepKind.APPOINTMENT);
            case KEPT -> List.of(StepKind.APPOINTMENT);
            case DECLINED -> List.of();
        };
    }
}
