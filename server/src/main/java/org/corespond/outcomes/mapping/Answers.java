package org.corespond.outcomes.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words in which registers say yes and no. */
final class Answers {
    private static final Set<String> YES = Set.of("y", "yes", "true", "t", "1", "x");
    private static final Set<String> NO = Set.of("n", "no", "false", "f", "0");
    private static final Set<String> UNKNOWN = Set.of("u", "unk", "unknown", "-", "n/a", "na", "none", "not recorded");
    static final Set<String> CODES = Set.of("true", "false", "unknown");

    private Answers() {}

    /** Yes, no, or null for a word that says "unknown". */
    static @Nullable Boolean of(String field, String text) throws RowFault {
        String folded = Fold.all(text);
        if (YES.contains(folded)) {
            return Boolean.TRUE;
        }
        if (NO.contains(folded)) {
            return Boolean.FALSE;
        }
        if (UNKNOWN.contains(folded)) {
            return null;
        }
        throw new RowFault(
                field + ": unreadable answer", "\"" + text + "\" is neither yes nor no; name it under \"map\"");
    }
}
