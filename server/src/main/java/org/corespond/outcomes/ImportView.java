package org.corespond.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One import as a page shows it: its four counts, why rows are no facts, and the rows in quarantine. */
public record ImportView(
        UUID id,
        String source,
        Instant at,
        String by,
        String mapping,
        String files,
        Counts counts,
        List<Reason> reasons,
        List<Doubt> doubts) {

    /** Rows read are facts, duplicates, filtered and quarantined together. */
    public record Counts(long read, long facts, long corrections, long duplicates, long filtered, long quarantined) {}

    /** Why some rows are no facts, or what is flagged on facts. */
    public record Reason(String kind, String name, long rows) {}

    /** A row as it was read, the reason, and where it stands. */
    public record Doubt(String file, String sheet, int line, String reason, String detail, List<String> cells) {}

    public List<Reason> reasons(String kind) {
        return reasons.stream().filter(reason -> reason.kind().equals(kind)).toList();
    }
}
