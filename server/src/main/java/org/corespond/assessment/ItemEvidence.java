package org.corespond.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a side shows for its answer to one item.
 *
 * @param note absent words are ""
 * @param fileName absent: nothing is attached
 * @param sha256 of the file
 */
public record ItemEvidence(
        UUID id,
        View side,
        String item,
        String note,
        @Nullable String fileName,
        @Nullable String sha256,
        String by,
        Instant at) {}
