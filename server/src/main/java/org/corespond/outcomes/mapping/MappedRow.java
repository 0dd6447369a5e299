package org.corespond.outcomes.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A row that became a fact, with the texts that identify it; these never reach the database but as keyed hashes.
 *
 * @param key what identifies the row in its source; null when the mapping declares no key
 * @param person who was met, as the source names that person; null when unknown
 * @param event what several reports about one event have in common
 */
public record MappedRow(
        RowPlace place,
        Fact fact,
        @Nullable String key,
        @Nullable String person,
        @Nullable String event) {
    /** Where a row stands: which of the files (from 0), which sheet, which line. */
    public record RowPlace(int file, String sheet, int line) {}
}
