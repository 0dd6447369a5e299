package org.corespond.facilities;

import org.jspecify.annotations.Nullable;

/** Reads a typed number. */
final class Numbers {
    private Numbers() {}

    /** Nothing for what is no whole number. */
    static @Nullable Integer read(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
