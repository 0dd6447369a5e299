package org.corespond.outcomes.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts what an import into an empty source would do and keeps nothing but the first quarantined rows. */
public final class DryRun implements FactSink {
    private static final int KEPT = 20;
    private final Fingerprints fingerprints = new Fingerprints(new byte[] {1});
    private final Mapping.SameKey sameKey;
    private final Map<UUID, UUID> latest = new HashMap<>();
    private final Set<UUID> earlier = new HashSet<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<String, Long> flags = new java.util.TreeMap<>();
    private long corrections;
    private ImportRun run;

    /** A quarantined row. */
    public record Doubt(MappedRow.RowPlace place, String reason, String detail) {}

    @SuppressWarnings("NullAway.Init") // the run needs its sink and the sink its run; attach() closes the ring
    public DryRun(Mapping mapping) {
        this.sameKey = mapping.sameKey();
    }

    /** Tells whose tally the duplicates go to. */
    public void attach(ImportRun importRun) {
        run = importRun;
    }

    @Override
    public void fact(MappedRow row) {
        Fingerprints.Fingerprint print = fingerprints.of(row);
        row.fact().flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        UUID before = latest.get(print.key());
        if (before == null) {
            latest.put(print.key(), print.content());
            run.tally().fact();
            return;
        }
        String name = duplicate(print, before);
        if (name.isEmpty()) {
            corrections++;
            earlier.add(before);
            latest.put(print.key(), print.content());
            run.tally().fact();
        } else {
            run.tally().duplicate(name, 1);
        }
    }

    private String duplicate(Fingerprints.Fingerprint print, UUID before) {
        return switch (sameKey) {
            case MERGES -> Duplicates.MERGED;
            case REPEATS -> Duplicates.SAME_KEY;
            case CORRECTS ->
                before.equals(print.content()) || earlier.contains(print.content()) ? Duplicates.SAME_ROW : "";
        };
    }

    @Override
    public void quarantined(MappedRow.RowPlace place, String reason, String detail, Map<String, String> shown) {
        if (doubts.size() < KEPT) {
            doubts.add(new Doubt(place, reason, detail));
        }
    }

    public List<Doubt> doubts() {
        return doubts;
    }

    /** How many facts carry each flag. */
    public Map<String, Long> flags() {
        return flags;
    }

    /** Facts that changed what an earlier row under the same key said. */
    public long corrections() {
        return corrections;
    }
}
