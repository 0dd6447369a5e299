package org.corespond.outcomes.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file or sheet, one after the other. */
public interface RowSource extends AutoCloseable {
    /** The next row, or null after the last one. */
    @Nullable
    SourceRow next() throws IOException;

    /** Tells how many columns the header has; from here on a row of another width carries a fault. */
    void expect(int columns);

    /** What was opened, for people: the format and, for a workbook, the sheet. */
    String description();

    @Override
    void close() throws IOException;
}
