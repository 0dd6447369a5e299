package org.corespond.outcomes.mapping;

import org.jspecify.annotations.Nullable;

/** The values of one row by slot: the source's columns first, then what the mapping derives from them. */
final class Cells {
    private final @Nullable String[] values;

    Cells(@Nullable String[] values) {
        this.values = values;
    }

    /** The value, or null where the source has none or a sentinel for none. */
    @Nullable
    String get(int slot) {
        return values[slot];
    }

    void set(int slot, @Nullable String value) {
        values[slot] = value;
    }
}
