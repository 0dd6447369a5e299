package org.corespond.county;

import java.time.Instant;

/** One line of a roster: this crew works from then to then. */
public record SyntheticShift(SyntheticUnit unit, Instant startsAt, Instant endsAt) {}
