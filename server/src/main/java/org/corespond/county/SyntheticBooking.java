package org.corespond.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A jail booking after an arrest, with the screen at intake. */
public record SyntheticBooking(
        String id,
        Instant bookedAt,
        String chargeClass,
        boolean screenPositive,
        @Nullable Instant releasedAt) {}
