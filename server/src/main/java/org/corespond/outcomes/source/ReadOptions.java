package org.corespond.outcomes.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out, as far as its mapping says so; what it leaves out is found by looking at the file.
 *
 * @param sheet name or number (from 1) of a workbook's sheet
 * @param delimiter field separator of a text file
 * @param quote quote character of a text file; the NUL character when it has none
 * @param padShortRows whether a text row with too few columns is filled up instead of being faulty
 * @param headerRow row of the header counted from 1; 0 for "no header"; null to look for it
 * @param skipAfterHeader rows between header and data (units, explanations)
 * @param stopAt text of the first filled cell at which the data ends
 */
public record ReadOptions(
        @Nullable String sheet,
        @Nullable Character delimiter,
        char quote,
        @Nullable Charset encoding,
        boolean padShortRows,
        @Nullable Integer headerRow,
        int skipAfterHeader,
        @Nullable String stopAt) {
    public static final char NO_QUOTE = 0;
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, '"', null, false, null, 0, null);
}
