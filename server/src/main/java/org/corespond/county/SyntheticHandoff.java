package org.corespond.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One facility was asked to take a person: accepted with its drop-off stamps, or refused with a reason. */
public record SyntheticHandoff(
        SyntheticFacility facility,
        Instant requestedAt,
        Instant departedAt,
        Instant arrivedAt,
        Instant greetedAt,
        @Nullable Instant custodyAcceptedAt,
        @Nullable Instant releasedAt,
        boolean accepted,
        @Nullable String refusalReason,
        boolean preAlert,
        @Nullable String reportGivenTo) {}
