package org.corespond.outcomes;

import java.util.List;
import java.util.Map;
import org.corespond.outcomes.mapping.DryRun;
import org.corespond.outcomes.mapping.ImportRun;
import org.corespond.outcomes.mapping.Tally;

/** What an import, or the rehearsal of one, came to. */
record ImportReport(
        Tally tally,
        long corrections,
        List<ImportRun.Understood> files,
        Map<String, Map<String, Long>> unmapped,
        Map<String, Long> mapped,
        Map<String, Long> flags,
        List<DryRun.Doubt> doubts) {}
