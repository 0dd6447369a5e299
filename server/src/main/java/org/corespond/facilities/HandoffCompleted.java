package org.corespond.facilities;

import java.time.Instant;
import java.util.UUID;
import org.corespond.episodes.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A facility took a person over, told the officers to leave, or refused at its door. Told at each of these moments and
 * when its record is completed; the last one of a handoff counts.
 *
 * @param leftSceneAt absent where nobody tapped it
 * @param refused after arrival; refusals before are answers to offers
 * @param warm a verbal report was given to a named person in a role (O1.7)
 */
public record HandoffCompleted(
        UUID communityId,
        UUID handoffId,
        UUID episodeId,
        UUID programId,
        UUID fromAgency,
        FacilityType facilityType,
        @Nullable Instant leftSceneAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant custodyAcceptedAt,
        @Nullable Instant officerReleasedAt,
        boolean refused,
        @Nullable RefusalReason reason,
        boolean warm,
        Instant at) {}
