package org.corespond.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and refused, so that it is there again.
 *
 * @param referral the referral whose step was refused
 */
public record Typed(
        @Nullable UUID referral,
        Referral.@Nullable Type type,
        Referral.@Nullable Urgency urgency,
        String service,
        Referral.@Nullable Response response,
        Referral.@Nullable WhyNot declineReason) {
    static final Typed NOTHING = new Typed(null, null, null, "", null, null);

    static Typed of(SendReferral.Typed typed) {
        return new Typed(
                null,
                typed.type(),
                typed.urgency(),
                typed.service() == null ? "" : typed.service(),
                typed.response(),
                typed.declineReason());
    }

    static Typed at(UUID referral) {
        return new Typed(referral, null, null, "", null, null);
    }
}
