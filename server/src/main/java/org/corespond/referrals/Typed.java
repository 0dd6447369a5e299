package org.corespond.referrals;

import java.util.UUID;
import org.corespond.episodes.ClosingCode;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and refused, so that it is there again.
 *
 * @param referral the referral whose step was refused
 * @param appointment its appointment as it was typed
 * @param code the end that was chosen
 */
public record Typed(
        @Nullable UUID referral,
        Referral.@Nullable Type type,
        Referral.@Nullable Urgency urgency,
        String service,
        Referral.@Nullable Response response,
        Referral.@Nullable WhyNot declineReason,
        String appointment,
        @Nullable ClosingCode code) {
    static final Typed NOTHING = new Typed(null, null, null, "", null, null, "", null);

    static Typed of(SendReferral.Typed typed) {
        return new Typed(
                null,
                typed.type(),
                typed.urgency(),
                typed.service() == null ? "" : typed.service(),
                typed.response(),
                typed.declineReason(),
                "",
                null);
    }

    static Typed at(UUID referral, @Nullable String appointment) {
        return new Typed(referral, null, null, "", null, null, appointment == null ? "" : appointment, null);
    }

    static Typed of(ClosingCode code) {
        return new Typed(null, null, null, "", null, null, "", code);
    }
}
