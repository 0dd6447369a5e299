package org.corespond.episodes;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;

/** An episode was held out to an agency. */
public record OfferMade(UUID communityId, UUID episodeId, UUID offerId, UUID toAgency, ProgramKind kind, Instant at) {}
