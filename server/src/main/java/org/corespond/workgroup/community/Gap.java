package org.corespond.workgroup.community;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing, where, and what became of it.
 *
 * @param owner the agency that sees to it
 * @param words what was said with the last step
 * @param mine whether the reader voted for it
 */
public record Gap(
        UUID id,
        GapKind kind,
        String title,
        String area,
        String detail,
        Instant addedAt,
        GapState state,
        @Nullable UUID owner,
        String words,
        long votes,
        boolean mine) {}
