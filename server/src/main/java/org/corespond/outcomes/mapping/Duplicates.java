package org.corespond.outcomes.mapping;

/** The names under which rows are counted that tell nothing new. */
public final class Duplicates {
    /** The same content under the same key, twice in one import. */
    public static final String SAME_ROW = "same row again";

    /** Another row of a unit whose rows the mapping merges. */
    public static final String MERGED = "merged into its unit";

    /** Another row under a key of which the mapping wants the first only. */
    public static final String SAME_KEY = "same key again";

    /** An earlier import has brought it. */
    public static final String IMPORTED = "already imported";

    private Duplicates() {}
}
