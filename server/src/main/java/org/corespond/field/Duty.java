package org.corespond.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's turn of duty with a unit. */
public record Duty(
        UUID id,
        UUID unitId,
        @Nullable UUID accountId,
        String member,
        @Nullable LocalDate citCertifiedUntil,
        Instant from,
        @Nullable Instant to) {}
