package org.corespond.outcomes.mapping;

import java.io.IOException;
import java.util.Map;

/** Takes what an import makes of its rows. */
public interface FactSink {
    /** Takes a fact; whether it is new, a duplicate or a correction is the sink's to tell. */
    void fact(MappedRow row) throws IOException;

    /** Takes a row that cannot become a fact, with what may be shown of it. */
    void quarantined(MappedRow.RowPlace place, String reason, String detail, Map<String, String> shown)
            throws IOException;
}
