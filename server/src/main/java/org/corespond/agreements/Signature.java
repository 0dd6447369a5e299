package org.corespond.agreements;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's signature for a party.
 *
 * @param capacity as what: sheriff, medical director, chief executive
 */
public record Signature(UUID party, String signer, String capacity, Instant at) {}
