package org.corespond.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A referral from offer to kept appointment; what had not happened when the year was cut off is absent. */
public record SyntheticReferral(
        String id,
        String type,
        String urgency,
        Instant offeredAt,
        Response response,
        @Nullable String declineReason,
        @Nullable Instant sentAt,
        @Nullable Boolean providerAccepted,
        @Nullable Instant answeredAt,
        int attempts,
        @Nullable Instant contactedAt,
        @Nullable Instant appointmentAt,
        @Nullable Instant keptAt) {

    public enum Response {
        ACCEPTED,
        DECLINED,
        NOT_ASKED
    }
}
