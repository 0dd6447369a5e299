package org.corespond.sharing.threats;

import java.time.Instant;
import java.util.UUID;

/** A warning that waits for the acting agency, as far as it may be known without a decision. */
public record Coming(
        UUID id, UUID agency, UUID subject, UUID incident, boolean located, Instant until, Instant releasedAt) {}
