package org.corespond.sharing.decision;

/** What is known of a segment's origin. A label only narrows; a named human takes one off. */
public enum Label {
    PART2,
    KEPT_APART,
    QUOTES_CJIS,
    MH,
    EDU,
    INTERMEDIARY,
    E911_DATABASE,
    E911_LAPSED_AT_18,
    TRIBAL,
    VA_7332,
    JUVENILE_COURT,
    CHILD_WELFARE,
    VICTIM_SERVICE;

    /** Laws that are not in the matrix: closed until they are modelled. */
    boolean notModelled() {
        return switch (this) {
            case TRIBAL, VA_7332, JUVENILE_COURT, CHILD_WELFARE, VICTIM_SERVICE -> true;
            case PART2, KEPT_APART, QUOTES_CJIS, MH, EDU, INTERMEDIARY, E911_DATABASE, E911_LAPSED_AT_18 -> false;
        };
    }
}
