package org.corespond.calls;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a call counts as a mental health call: by any of four signs, never by the first type alone (oracle 1). */
final class MentalHealthFlagPolicy {
    private MentalHealthFlagPolicy() {}

    /**
     * @param initialType what it came in as
     * @param finalType what it turned out to be
     * @param flaggedAtClear the responder said so when clearing
     * @param template a crisis encounter was recorded
     */
    record Signs(@Nullable String initialType, @Nullable String finalType, boolean flaggedAtClear, boolean template) {}

    static boolean flagged(Signs signs, Set<String> types) {
        return listed(signs.initialType(), types)
                || listed(signs.finalType(), types)
                || signs.flaggedAtClear()
                || signs.template();
    }

    private static boolean listed(@Nullable String type, Set<String> types) {
        return type != null && types.contains(type);
    }
}
