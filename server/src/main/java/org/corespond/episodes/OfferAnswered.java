package org.corespond.episodes;

import java.time.Instant;
import java.util.UUID;
import org.corespond.directory.ProgramKind;

/** An offer ended: accepted, refused, expired or withdrawn. */
public record OfferAnswered(
        UUID communityId,
        UUID episodeId,
        UUID offerId,
        UUID agencyId,
        ProgramKind kind,
        Offer.State state,
        Instant offeredAt,
        Instant at) {}
