package org.corespond.field;

import java.time.LocalDate;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/**
 * A team that goes.
 *
 * @param kind the kind of offers that it goes for
 * @param citCertifiedUntil last day of the CIT certificate of its officer; absent when it has none
 */
public record Unit(
        UUID id,
        UUID agencyId,
        ProgramKind kind,
        String name,
        @Nullable LocalDate citCertifiedUntil) {}
