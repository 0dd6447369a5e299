package org.corespond.calls;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;

/** Told to this capability by those who run units: how many of a kind are free at an agency now. */
public record AvailabilityChanged(UUID communityId, UUID agencyId, ProgramKind kind, int free, Instant at) {}
