package org.corespond.workgroup.community;

/** How often a theme came up. */
public record ThemeCount(FeedbackTheme theme, long n) {
    /** Counts of 1 to 10 are not published (oracles.md 27). */
    private static final int LEAST_SHOWN = 11;

    public boolean mayBePublished() {
        return n >= LEAST_SHOWN;
    }
}
